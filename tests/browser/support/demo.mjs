// Starts the real program with the demo's examples, on a free port, in a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, rm, readdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = process.env.CAS_PROGRAM ?? fileURLToPath(new URL("../../../target/debug/cas", import.meta.url));
export const PASSWORD = "rezerwacja-przyklad";

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// A new demo; or the one whose `data` an earlier one kept, years later by its clock.
export async function startDemo({ data: kept, at = "2026-11-23T09:00" } = {}) {
  const data = kept ?? (await mkdtemp(path.join(tmpdir(), "cas-browser-")));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const args = ["demo", "--data", data, "--listen", `127.0.0.1:${port}`, "--at", at, ...(kept ? [] : ["--fresh"])];
  const program = spawn(PROGRAM, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, RUST_LOG: "trace" },
  });
  let [printed, logged] = ["", ""];
  program.stdout.on("data", (chunk) => (printed += chunk));
  program.stderr.on("data", (chunk) => (logged += chunk));
  const ended = new Promise((resolve) => program.on("exit", resolve));
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (program.exitCode !== null) throw new Error(`${PROGRAM} ended:\n${printed}${logged}`);
    const answer = await fetch(`${base}/readyz`).catch(() => null);
    if (answer?.ok) break;
    if (Date.now() > deadline) throw new Error(`${PROGRAM} does not answer:\n${printed}${logged}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    base,
    data,
    // Everything it logged, at the most talkative level.
    logged: () => logged,
    // Mails lie in a folder; this waits until one fits.
    async mail(fits) {
      for (const until = Date.now() + 10_000; Date.now() < until; ) {
        const folder = path.join(data, "mail");
        for (const name of (await readdir(folder).catch(() => [])).sort()) {
          const text = await readFile(path.join(folder, name), "utf8");
          if (name.endsWith(".eml") && fits(text)) return text;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error("the mail did not come");
    },
    async stop({ keep = false } = {}) {
      program.kill("SIGTERM");
      await ended;
      if (!keep) await rm(data, { recursive: true, force: true });
    },
  };
}
