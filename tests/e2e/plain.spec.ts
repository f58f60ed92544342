// The example of a page in plain HTML.

import { questionButtons } from "./support/page.ts";
import { expectOneFaqPage, expectTextsOnce, readShownPost, serveSite } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test("the lists of a page in plain HTML are replaced by the parts", async ({ page, site, log }) => {
  const questions = ["May I close it wet?", "Why do the ribs rust?"];
  serveSite(site, "plain", "/umbrella/");
  await page.goto("/umbrella/");
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
  await expect(questionButtons(page)).toHaveText(questions);
  const { takeaways } = await readShownPost(page);
  expect(takeaways).toEqual(["Dry it open, keep it closed.", "A drop of oil a year is enough."]);
  await expect(page.locator(":is(ol, ul):not(.afterword *):visible")).toHaveCount(0);
  await expectOneFaqPage(page, questions);
  await expectTextsOnce(page, [...questions, ...takeaways]);
  expect(site.missing).toEqual([]);
});
