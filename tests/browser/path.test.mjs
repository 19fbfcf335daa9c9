// The path of a first booking, from signing in to an entry in a calendar, as people walk it: with JavaScript, without it, and
// by keyboard alone.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { startDemo, PASSWORD } from "./support/demo.mjs";
import { TUESDAY, askFor, openWindow, signIn, startBrowser } from "./support/browser.mjs";

let demo, browser;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function walk(wish, options) {
  const member = await openWindow(browser, demo.base, options);
  const staff = await openWindow(browser, demo.base, options);

  // From the schedule to the form: signing in leads back with the choice kept.
  await member.page.goto(`/cas/terminarz/${wish.day}`);
  await member.page.locator(`tr[data-resource='${wish.room}'] td.free a`).first().click();
  await member.page.waitForURL(/logowanie/);
  await signIn(member.page, "czlonek@example.org");
  assert.equal(await member.page.locator("form.card [name=m]").inputValue(), wish.room);
  assert.equal(await member.page.locator("form.card [name=d]").inputValue(), wish.day);

  await askFor(member.page, wish);
  await member.page.locator("[data-held]").waitFor();
  await member.page.getByRole("button", { name: /^Rezerwuję/ }).click();
  await member.page.waitForURL(/\/r\/\d+$/);
  const article = member.page.locator("article[data-booking]");
  assert.equal(await article.getAttribute("data-status"), "requested");
  assert.match(await article.innerText(), /Czeka na decyzję/);
  const address = new URL(member.page.url()).pathname;
  const number = address.split("/").pop();

  // Staff approve it in another browser.
  await staff.page.goto("/logowanie");
  await signIn(staff.page, "pracownik@example.org");
  await staff.page.locator(`li[data-number='${number}'] a`).click();
  await staff.page.getByRole("button", { name: "Zatwierdzam" }).click();
  await staff.page.locator("article[data-status=approved]").waitFor();
  await member.page.goto(address);
  await member.page.locator("article[data-status=approved]").waitFor();

  // The mail and the feed.
  const seen = (text) => text.includes("method=REQUEST") && text.includes(`czlonek@example.org`);
  await demo.mail(seen);
  await member.page.goto("/konto");
  const feed = await member.page.locator("[data-feed]").inputValue();
  const start = `DTSTART;TZID=Europe/Warsaw:${wish.day.replaceAll("-", "")}T${wish.from.replace(":", "")}00`;
  assert.ok((await (await fetch(feed)).text()).includes(start), "the event is in the private feed");
  const busy = await (await fetch(`${demo.base}/cas/m/${wish.room}.ics`)).text();
  assert.ok(busy.includes("SUMMARY:Zajęte") && !busy.includes("żółć"), "the public feed tells no more than that");

  // Calling it off.
  await member.page.goto(address);
  await member.page.getByRole("link", { name: "Odwołuję" }).click();
  await member.page.getByRole("button", { name: "Odwołuję" }).click();
  await member.page.locator("article[data-status=cancelled]").waitFor();
  await demo.mail((text) => text.includes("method=CANCEL"));
  assert.ok(!(await (await fetch(feed)).text()).includes(start), "the event left the feed");
  await member.page.goto(`/cas/terminarz/${wish.day}`);
  assert.ok(await member.page.locator(`tr[data-resource='${wish.room}'] td.free`).count(), "the room is free again");

  assert.deepEqual([...member.complaints, ...staff.complaints], []);
  const session = (await member.context.cookies()).find((cookie) => cookie.name === "sesja").value;
  const token = new URL(feed).pathname.split("/").pop().replace(".ics", "");
  const csrf = await member.page.locator("[name=csrf]").first().inputValue();
  for (const secret of [PASSWORD, session, token, csrf, wish.title, wish.responsible]) {
    assert.ok(!demo.logged().includes(secret), `the log tells ${secret}`);
  }
  await member.context.close();
  await staff.context.close();
}

test("a first booking, with JavaScript", () => walk(TUESDAY, {}));

test("a first booking, without JavaScript", () => walk({ ...TUESDAY, day: "2026-12-02" }, { javaScriptEnabled: false }));

test("a first booking on a phone", () => walk({ ...TUESDAY, day: "2026-12-03" }, { viewport: { width: 390, height: 844 } }));

test("a taken time is refused with what was typed and ways on", async () => {
  const other = await openWindow(browser, demo.base);
  await signIn(other.page, "druga@example.org");
  await other.page.goto("/cas/rez/nowa");
  await askFor(other.page, { ...TUESDAY, day: "2026-12-07" });
  await other.page.locator("[data-held]").waitFor();

  const { page, complaints, context } = await openWindow(browser, demo.base);
  await signIn(page, "czlonek@example.org");
  await page.goto("/cas/rez/nowa");
  await askFor(page, { ...TUESDAY, day: "2026-12-07" });
  await page.locator("[data-error=taken]").waitFor();
  // The summary has the focus, also without JavaScript.
  const focused = await page.evaluate(() => document.activeElement.closest(".note")?.querySelector("[data-error]") !== null);
  assert.ok(focused, "the error summary has the focus");
  assert.equal(await page.locator("form.card[action$='/rez/sprawdz'] [name=title]").inputValue(), TUESDAY.title);
  await page.locator("[data-ways] button").first().click();
  await page.locator("[data-held]").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
  await other.context.close();
});

test("a booking by keyboard alone", async () => {
  const { page, complaints, context } = await openWindow(browser, demo.base);
  const reach = async (wanted) => {
    for (let steps = 0; steps < 80; steps += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate((selector) => document.activeElement.matches(selector), wanted);
      if (!found) continue;
      const seen = await page.evaluate(() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      assert.ok(seen, `${wanted} has the focus but is not on the screen`);
      return;
    }
    assert.fail(`Tab never reaches ${wanted} on ${page.url()}`);
  };
  await page.goto("/logowanie");
  await reach("[name=email]");
  await page.keyboard.type("czlonek@example.org");
  await reach("[name=password]");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(/moje/);
  await page.goto("/cas/rez/nowa?m=sala-3&d=2026-12-08&od=10:00&do=12:00");
  await reach("[name=people]");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("5");
  await reach("[name=title]");
  await page.keyboard.type("Klawiaturą");
  await reach("form.card .acts button");
  await page.keyboard.press("Enter");
  await page.locator("[data-held]").waitFor();
  await reach("form.card .acts button");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/r\/\d+$/);
  assert.equal(await page.locator("article").getAttribute("data-status"), "approved");
  assert.deepEqual(complaints, []);
  await context.close();
});
