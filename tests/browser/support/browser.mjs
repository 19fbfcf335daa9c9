// The system's Chromium, and people in front of it.
import { existsSync } from "node:fs";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { PASSWORD } from "./demo.mjs";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export function startBrowser() {
  const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];
  const executablePath = places.find((place) => place && existsSync(place));
  assert.ok(executablePath, "no Chromium here; script/install browser installs one");
  return chromium.launch({ executablePath, args: FLAGS });
}

// A browser window of its own. Whatever it complains about (console, policy, failed or foreign request) ends in `complaints`.
export async function openWindow(browser, base, options = {}) {
  // Without motion: a page fading in would take the clicks meant for it.
  const context = await browser.newContext({ reducedMotion: "reduce", baseURL: base, viewport: { width: 1280, height: 900 }, locale: "pl-PL", ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    // A page that is meant to be an answer of 4xx is logged by Chromium as a failed resource.
    const expected = /status of (403|404|409|422)/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !expected) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(base)) complaints.push(`foreign: ${request.url()}`);
  });
  return { context, page, complaints };
}

export async function signIn(page, email) {
  if (!page.url().includes("/logowanie")) await page.goto("/logowanie");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Hasło").fill(PASSWORD);
  await page.getByRole("button", { name: "Loguję się" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/logowanie"));
}

// Fills in the form of a booking, whatever it is pre-filled with.
export async function askFor(page, wish) {
  const form = page.locator("form.card[action$='/rez/sprawdz']");
  await form.locator("[name=m]").selectOption(wish.room);
  await form.locator("[name=d]").fill(wish.day);
  await form.locator("[name=od]").selectOption(wish.from);
  await form.locator("[name=do]").selectOption(wish.to);
  await form.locator("[name=people]").fill(String(wish.people));
  await form.locator("[name=title]").fill(wish.title);
  await form.locator("[name=responsible]").fill(wish.responsible);
  await form.getByRole("button", { name: "Sprawdzam termin" }).click();
}

export const TUESDAY = {
  room: "sala-2", day: "2026-12-01", from: "10:00", to: "12:00", people: 8, title: "Zebranie zarządu – żółć",
  responsible: "Osoba odpowiedzialna",
};
