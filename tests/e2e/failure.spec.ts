// Failures that concern single values; reliability.spec.ts has the faults of whole pages.

import {
  articleHtml,
  dataBlock,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import { expectPageUntouched, questionButtons, visitPost, waitForFrames } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("data of more than 20 MB is refused", async ({ page, site, log }) => {
  site.serveFile("/post.json", Buffer.alloc(20_000_001, " "));
  site.servePage("/post/", pageHtml(articleHtml()));
  const message =
    "https://blog.example/post.json can't be used: it is larger than 20 MB. Check the address and connect-src.";
  log.expectLine(`error: afterword: ${message}`);
  await page.goto("/post/");
  await expect
    .poll(() => log.eventDetails("error"))
    .toEqual([{ code: "data-unavailable", message }]);
  await expectPageUntouched(page, pageHtml(articleHtml()));
});

test("data that arrives late is shown when it arrives", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  const release = site.holdRequests("/post.json");
  site.servePage("/post/", pageHtml(articleHtml()));
  const requested = page.waitForRequest("**/post.json");
  await page.goto("/post/");
  await requested;
  await expectPageUntouched(page, pageHtml(articleHtml()));
  release();
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
});

test("data that data-from names and the page lacks is an error with a message", async ({
  page,
  site,
  log,
}) => {
  const script = scriptTag({ "data-from": "#pan-data" });
  const message =
    '#pan-data can\'t be used: it is not there, or empty. Check it with "afterword check".';
  log.expectLine(`error: afterword: ${message}`);
  await visitPost(page, site, articleHtml({ script }));
  await expect.poll(() => log.eventDetails("error")).toEqual([{ code: "data-missing", message }]);
  await expectPageUntouched(page, pageHtml(articleHtml({ script })));
});

for (const [state, block, code] of [
  [
    "broken",
    '<script type="application/json" id="afterword-data">{"version":1,</script>',
    "data-invalid",
  ],
  ["of another version, without a part", dataBlock({ version: 2 }), "data-invalid"],
  ["empty", dataBlock({}), "data-invalid"],
] as const) {
  test(`data in the page that is ${state} is one error for both elements`, async ({
    page,
    site,
    log,
  }) => {
    const body = `<afterword-faq>F</afterword-faq><afterword-takeaways>T</afterword-takeaways>${block}${scriptTag()}`;
    log.expectLine(/^error: afterword: /);
    await visitPost(page, site, body);
    await expect
      .poll(() => log.eventDetails("error"))
      .toEqual([{ code, message: expect.anything() }]);
    await expectPageUntouched(page, pageHtml(body));
  });
}

test("a part with invalid data leaves the other one intact", async ({ page, site, log }) => {
  log.expectLine(
    "warning: afterword: takeaways: expected an object, found a string; it is left out",
  );
  await visitPost(page, site, articleHtml(), { data: { ...post, takeaways: "many" } });
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
  await expect(page.locator("#\\35 -key-takeaways + ol > li")).toHaveCount(5);
});

for (const [attribute, value] of [
  ["data-from", "#1a"],
  ["data-src", "http://[x"],
] as const) {
  test(`an invalid ${attribute} is one error`, async ({ page, site, log }) => {
    log.expectLine(/^error: afterword: /);
    await visitPost(page, site, scriptTag({ [attribute]: value }));
    await expect
      .poll(() => log.eventDetails("error"))
      .toEqual([{ code: "internal", message: expect.any(String) }]);
  });
}

for (const broken of [scriptTag({ "data-from": "#1a" }), scriptTag({ "data-src": "http://[x" })]) {
  test(`a script tag beside the invalid ${broken} shows its post`, async ({ page, site, log }) => {
    log.expectLine(/^error: afterword: /);
    await visitPost(page, site, broken + scriptWithSrc());
    await expect(questionButtons(page)).toHaveText(questionTexts);
    await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  });
}

test("data that is null is one error for its element", async ({ page, site, log }) => {
  site.serveJson("/null.json", null);
  log.expectLine(/^error: afterword: /);
  await visitPost(
    page,
    site,
    `<afterword-faq><p>Ask us.</p></afterword-faq>${scriptTag({ "data-src": "/null.json" })}`,
  );
  await expect
    .poll(() => log.eventDetails("error"))
    .toEqual([{ code: "data-invalid", message: expect.any(String) }]);
  await waitForFrames(page);
  expect(log.eventDetails("error")).toHaveLength(1);
});
