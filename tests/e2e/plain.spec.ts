import { questionButtons } from "./support/page.ts";
import { expectOneFaqPage, expectTextsOnce, readShownPost, serveSite } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test("a page of plain HTML with its data gets the parts in place of its lists", async ({
  page,
  site,
  log,
}) => {
  const asked = ["May I close it wet?", "Why do the ribs rust?"];
  serveSite(site, "plain", "/umbrella/");
  await page.goto("/umbrella/");
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
  await expect(questionButtons(page)).toHaveText(asked);
  const { takeaways } = await readShownPost(page);
  expect(takeaways).toEqual(["Dry it open, keep it closed.", "A drop of oil a year is enough."]);
  await expect(page.locator("ol:not(.afterword *), ul:not(.afterword *)")).toHaveCount(0);
  await expectOneFaqPage(page, asked);
  await expectTextsOnce(page, [...asked, ...takeaways]);
  expect(site.missing).toEqual([]);
});
