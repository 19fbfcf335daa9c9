// Every page so far: no fault that axe finds, light and dark, on a desk and on a phone; nothing grows sideways; the budgets of bytes hold.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { startDemo } from "./support/demo.mjs";
import { TUESDAY, askFor, openWindow, signIn, startBrowser } from "./support/browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DAY = "/cas/terminarz/2026-12-01";
const FORM = "/cas/rez/nowa?m=sala-2&d=2026-12-01&od=10:00&do=12:00";

let demo, browser, sessions, pages;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  sessions = {};
  for (const [name, email] of [["member", "czlonek@example.org"], ["staff", "pracownik@example.org"], ["manager", "kierownik@example.org"]]) {
    const { page, context } = await openWindow(browser, demo.base);
    await signIn(page, email);
    sessions[name] = { page, state: await context.storageState() };
  }
  const { page } = sessions.member;
  await page.goto(FORM);
  await askFor(page, TUESDAY);
  await page.getByRole("button", { name: /^Rezerwuję/ }).click();
  await page.waitForURL(/\/r\/\d+$/);
  const own = new URL(page.url()).pathname;
  await page.goto(FORM);
  await askFor(page, { ...TUESDAY, room: "sala-3" });
  await page.locator("[data-held]").waitFor();
  const check = new URL(page.url()).pathname;
  const request = `/cas/p/wnioski/${own.split("/").pop()}`;
  // A registration with its tasks, an organisation with its agreement, and somebody who has to be called.
  const { page: desk } = sessions.staff;
  await desk.goto("/cas/p/organizacje");
  await desk.getByRole("button", { name: "Zaczynam wpis" }).click();
  await desk.waitForURL(/\/dolacz\//);
  const tasks = new URL(desk.url()).pathname;
  await desk.goto(`${tasks}/forma`);
  await desk.getByLabel("Fundacja", { exact: true }).check();
  await desk.getByRole("main").getByRole("button").first().click();
  await desk.goto("/cas/p/organizacje?szukaj=Fundacja+Przyk%C5%82ad");
  const organisation = await desk.locator("main a[href*='/p/organizacje/']").first().getAttribute("href");
  await desk.goto(organisation);
  const agreement = await desk.locator("main a[href*='/p/porozumienia/']").first().getAttribute("href");
  await desk.getByText("Dopisz osobę").click();
  await desk.getByLabel("Imię i nazwisko").fill("Osoba z telefonem");
  await desk.getByLabel("Telefon").fill("600 000 000");
  await desk.getByRole("button", { name: "Dopisuję" }).click();
  await desk.locator("[data-person='Osoba z telefonem']").waitFor();
  pages = [
    ["nobody", "/dolacz"], ["nobody", "/cas/prywatnosc"], ["nobody", tasks], ["nobody", `${tasks}/forma`], ["nobody", `${tasks}/organizacja`], ["nobody", `${tasks}/osoba`],
    ["nobody", `${tasks}/cel`], ["nobody", `${tasks}/dokumenty`], ["nobody", `${tasks}/oswiadczenia`], ["nobody", "/cas/organizacje"],
    ["nobody", "/cas/organizacje?szukaj=fundacia"], ["nobody", "/cas/regulamin"], ["nobody", "/logowanie/link"],
    ["member", "/organizacja"], ["member", "/konto/dane"], ["member", "/konto/adres"], ["member", "/konto/kod"],
    ["staff", "/cas/p/organizacje"], ["staff", organisation], ["staff", agreement], ["staff", `${agreement}/druk`],
    ["staff", "/cas/p/telefony"], ["staff", "/cas/p/poczta"], ["staff", "/cas/p/ustawienia"], ["staff", "/cas/p/dziennik"], ["staff", "/cas/p/dziennik?co=booking&od=2026-11-24"], ["staff", `${organisation}/dane`],
    ["manager", "/cas/p/zespol"], ["manager", "/cas/p/brakowanie"], ["manager", "/cas/p/regulamin"], ["manager", "/cas/p/ustawienia"],
    ["nobody", "/cas"], ["nobody", "/logowanie"], ["nobody", DAY], ["nobody", "/cas/terminarz/2026-12-05"],
    ["nobody", "/cas/m/sala-1"], ["nobody", "/nie/ma"], ["nobody", "/cas?lang=en"], ["nobody", "/cas?lang=uk"],
    ["member", "/moje"], ["member", "/konto"], ["member", FORM], ["member", check], ["member", own],
    ["member", `${own}/odwolaj`], ["member", DAY], ["member", "/cas/p/wnioski"], ["member", "refused"],
    ["staff", "/cas/p/wnioski"], ["staff", request], ["staff", "/cas/p/rez/nowa"], ["staff", "/cas/p/zamkniecia"],
    ["staff", "/cas/p/zamkniecia/skutki?place=&from=2026-11-24&until=2026-11-25&note=awaria"], ["staff", DAY], ["staff", "/cas/terminarz/2026-11-24"], ["staff", own],
  ];
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function open(page, address) {
  if (address !== "refused") return page.goto(address);
  await page.goto(FORM);
  await askFor(page, { ...TUESDAY, day: "2026-12-05", people: 99 });
  await page.locator("[data-error]").first().waitFor();
}

// What axe finds on the page that is open, as sentences.
async function axeFinds(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => `${n.target} ${n.failureSummary}`).join("; ")}`);
}

const storageState = (who) => sessions[who]?.state;

for (const colorScheme of ["light", "dark"]) {
  for (const width of [390, 1280]) {
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async () => {
      const faults = [];
      for (const who of ["nobody", "member", "staff", "manager"]) {
        const options = { colorScheme, viewport: { width, height: 844 }, storageState: storageState(who) };
        const { page, context, complaints } = await openWindow(browser, demo.base, options);
        for (const [, address] of pages.filter(([reader]) => reader === who)) {
          await open(page, address);
          faults.push(...(await axeFinds(page)).map((text) => `${who} ${address}: ${text}`));
        }
        faults.push(...complaints.map((text) => `${who}: ${text}`));
        await context.close();
      }
      assert.deepEqual(faults, []);
    });
  }
}

for (const width of [320, 390]) {
  test(`nothing grows sideways at ${width} px, with wide spacing too`, async () => {
    const faults = [];
    for (const who of ["nobody", "member", "staff", "manager"]) {
      const options = { viewport: { width, height: 844 }, storageState: storageState(who) };
      const { page, context } = await openWindow(browser, demo.base, options);
      for (const [, address] of pages.filter(([reader]) => reader === who)) {
        await open(page, address);
        const overflow = () => page.evaluate(() => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return null;
          const wide = [...document.querySelectorAll("main *, header *, footer *")]
            .filter((e) => !e.closest(".scroll") && e.getBoundingClientRect().right > root.clientWidth + 1)
            .map((e) => `${e.tagName.toLowerCase()}.${e.className}`);
          return `${root.scrollWidth} px wide: ${wide.slice(0, 4).join(", ")}`;
        });
        const plain = await overflow();
        if (plain) faults.push(`${who} ${address}: ${plain}`);
        // WCAG 1.4.12: a reader's own spacing.
        await page.evaluate(() => {
          for (const element of document.querySelectorAll("body *")) {
            element.style.setProperty("letter-spacing", "0.12em", "important");
            element.style.setProperty("word-spacing", "0.16em", "important");
            element.style.setProperty("line-height", "1.5", "important");
          }
        });
        const spaced = await overflow();
        if (spaced && !plain) faults.push(`${who} ${address} with wide spacing: ${spaced}`);
      }
      await context.close();
    }
    assert.deepEqual(faults, []);
  });
}

test("a first visit stays within its budget of bytes, requests and elements", async () => {
  for (const [who, address, budget] of [["nobody", "/cas", 30], ["member", FORM, 30], ["member", DAY, 45], ["staff", DAY, 45]]) {
    const { page, context } = await openWindow(browser, demo.base, { storageState: storageState(who) });
    const bodies = [];
    page.on("response", (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))));
    await page.goto(address, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
    const total = bytes.reduce((sum, length) => sum + length, 0);
    assert.ok(total <= budget * 1024, `${who} ${address}: ${total} bytes`);
    assert.ok(bytes.length <= 6, `${who} ${address}: ${bytes.length} requests`);
    const elements = await page.locator("*").count();
    assert.ok(elements <= 2500, `${who} ${address}: ${elements} elements`);
    await context.close();
  }
});

test("years later: a list of records to be destroyed is read, corrected and approved", async () => {
  const before = await startDemo();
  await before.stop({ keep: true });
  const later = await startDemo({ data: before.data, at: "2032-01-02T09:00" });
  try {
    for (const [colorScheme, width] of [["light", 390], ["dark", 1280]]) {
      const { page, context, complaints } = await openWindow(browser, later.base, { colorScheme, viewport: { width, height: 844 } });
      await signIn(page, "kierownik@example.org");
      await page.goto("/cas/p/brakowanie");
      // The list is made within a minute of the start, by the first round of the worker.
      const list = page.locator("main a[href*='/p/brakowanie/']");
      for (const until = Date.now() + 10_000; !(await list.count()) && Date.now() < until; ) await page.reload();
      await list.first().click();
      await page.locator("[name=keep]").first().check();
      await page.getByRole("button", { name: "Zatwierdzam i usuwam" }).click();
      await page.locator("[data-error]").waitFor();
      assert.ok(await page.locator("[name=keep]").first().isChecked());
      assert.deepEqual(await axeFinds(page), []);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(sideways <= 0, `${width} px: the page grows sideways by ${sideways}`);
      if (width === 1280) {
        await page.getByLabel("Uwagi").fill("Trwa spór o szkodę");
        await page.getByRole("button", { name: "Zatwierdzam i usuwam" }).click();
        await page.getByText("Zatwierdzony").waitFor();
        assert.deepEqual(await axeFinds(page), []);
      }
      assert.deepEqual(complaints, []);
      await context.close();
    }
  } finally {
    await later.stop();
  }
});
