// Takes the picture of the README: a member's view of a day, from the demo.
import path from "node:path";
import { startDemo } from "./support/demo.mjs";
import { TUESDAY, askFor, openWindow, signIn, startBrowser } from "./support/browser.mjs";

const file = path.resolve(process.argv[2] ?? "screenshot.png");
const demo = await startDemo();
const browser = await startBrowser();
try {
  const { page } = await openWindow(browser, demo.base, { viewport: { width: 1280, height: 860 } });
  await signIn(page, "czlonek@example.org");
  await page.goto("/cas/rez/nowa");
  await askFor(page, { ...TUESDAY, day: "2026-11-24", from: "14:00", to: "16:00" });
  await page.getByRole("button", { name: /^Rezerwuję/ }).click();
  await page.waitForURL(/\/r\/\d+$/);
  await page.goto("/cas/terminarz/2026-11-24");
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  await demo.stop();
}
