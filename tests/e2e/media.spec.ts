// Images and links in answers from data: their sizes and relations, and no other media.

import type { Page } from "@playwright/test";
import { findForbiddenMarkup } from "./support/allowed-markup.ts";
import { scriptWithSrc } from "./support/blog.ts";
import { questionButtons, readJsonLd, visitPost } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { renderStaticHtml } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const SRCSET = "/w_300,h_150/tap.svg 300w, /w_600,h_300/tap.svg 600w";
const SIZES = "(max-width: 500px) 300px, 600px";
const SMALL = "/w_300,h_150/tap.svg";
const LARGE = "/w_600,h_300/tap.svg";
const IMAGE = { type: "image", url: "/tap.svg", alt: "A tap", width: 600, height: 300 };

/** Makes a post of one question. */
const postOf = (...line: object[]) => ({
  version: 1,
  lang: "en",
  faq: {
    heading: "Questions",
    items: [{ question: "How?", answer: [{ type: "paragraph", children: line }] }],
  },
});

const servePictures = (site: Site): void => {
  const picture = (width: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width / 2}"/>`;
  site.serveFile("/tap.svg", picture(100));
  site.serveFile(SMALL, picture(300));
  site.serveFile(LARGE, picture(600));
};

/** Shows the post below prose, and opens its answer. */
const openAnswer = async (page: Page, site: Site, data: object): Promise<void> => {
  await visitPost(page, site, scriptWithSrc(), { data });
  await questionButtons(page).click();
};

const requestedPictures = (site: Site) => site.requests.filter((path) => path.endsWith(".svg"));

const readSource = (page: Page) =>
  page.locator("[data-part=answer] img").evaluate((image: HTMLImageElement) => {
    const { currentSrc, naturalWidth, complete } = image;
    return complete && naturalWidth && new URL(currentSrc).pathname;
  });

for (const [width, chosen] of [
  [400, SMALL],
  [900, LARGE],
] as const) {
  test(`the browser loads the image that a page ${width} px wide needs, when the answer opens`, async ({
    page,
    site,
  }) => {
    servePictures(site);
    await page.setViewportSize({ width, height: 600 });
    const data = postOf({ ...IMAGE, srcset: SRCSET, sizes: SIZES });
    await visitPost(page, site, scriptWithSrc(), { data });
    await expect(questionButtons(page)).toHaveCount(1);
    expect(requestedPictures(site)).toEqual([]);
    await questionButtons(page).click();
    await expect.poll(() => readSource(page)).toBe(chosen);
    expect(requestedPictures(site)).toEqual([chosen]);
  });
}

test("sizes without a set are not shown", async ({ page, site }) => {
  servePictures(site);
  await openAnswer(page, site, postOf({ ...IMAGE, sizes: SIZES }));
  await expect.poll(() => readSource(page)).toBe("/tap.svg");
  await expect(page.locator("img")).not.toHaveAttribute("sizes");
});

test("the room of an image with width and height is free before it has loaded", async ({
  page,
  site,
}) => {
  servePictures(site);
  const release = site.holdRequests(LARGE);
  await page.setViewportSize({ width: 900, height: 600 });
  const data = postOf({ ...IMAGE, srcset: SRCSET, sizes: SIZES });
  await openAnswer(page, site, data);
  await expect.poll(() => requestedPictures(site)).toEqual([LARGE]);
  const readRooms = () =>
    page
      .locator("[data-part=answer], [data-part=answer] img")
      .evaluateAll((all) =>
        (all as HTMLElement[]).map((one) => [one.offsetWidth, one.offsetHeight]),
      );
  const rooms = await readRooms();
  const [width = 0, height] = rooms[1] ?? [];
  expect(width).toBeGreaterThan(300);
  expect(height).toBe(width / 2);
  expect(await readSource(page)).toBeFalsy();
  release();
  await expect.poll(() => readSource(page)).toBe(LARGE);
  expect(await readRooms()).toEqual(rooms);
});

test("a link has its relation, and neither a target nor a download", async ({ page, site }) => {
  const link = {
    ...{ type: "link", url: "https://shop.example/", rel: "nofollow sponsored" },
    ...{ target: "_blank", download: "x", ping: "/ping", onclick: "hit()" },
    children: [{ type: "text", value: "the shop" }],
  };
  await openAnswer(page, site, postOf({ type: "text", value: "See " }, link));
  const attributes = await page
    .locator("[data-part=answer] a")
    .evaluate((link) => [...link.attributes].map(({ name, value }) => [name, value]));
  expect(attributes).toEqual([
    ["href", "https://shop.example/"],
    ["rel", "nofollow sponsored"],
  ]);
  const [block] = await readJsonLd(page);
  expect(block?.mainEntity[0]?.acceptedAnswer.text).toBe(
    '<p>See <a href="https://shop.example/">the shop</a></p>',
  );
});

for (const candidate of [
  "javascript:hit() 1x",
  "data:image/svg+xml,<svg/onload=hit()> 1x",
  "\u0001,javascript:hit() 1x",
  "blob:https://blog.example/x",
]) {
  test(`a set with ${JSON.stringify(candidate)} is left out, and the image stays`, async ({
    page,
    site,
  }) => {
    servePictures(site);
    const image = { ...IMAGE, srcset: `${SMALL} 2x, ${candidate}`, sizes: SIZES };
    await openAnswer(page, site, postOf(image));
    await expect.poll(() => readSource(page)).toBe("/tap.svg");
    expect(requestedPictures(site)).toEqual(["/tap.svg"]);
    await expect(page.locator("img")).not.toHaveAttribute("srcset");
    expect(await findForbiddenMarkup(page)).toEqual([]);
  });
}

test("films and frames in data are their text", async ({ page, site }) => {
  const children = [{ type: "text", value: "A film." }];
  const names = ["video", "iframe", "audio", "object", "embed", "picture", "source"];
  const media = names.map((type) => ({ type, url: "/film.mp4", src: "/film.mp4", children }));
  await openAnswer(page, site, postOf(...media));
  await expect(page.locator("[data-part=answer]")).toHaveText("A film.".repeat(names.length));
  expect(await findForbiddenMarkup(page)).toEqual([]);
  expect(site.requests.filter((path) => path.includes("film"))).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("static markup has the same image", async ({ page, site }) => {
    servePictures(site);
    await page.setViewportSize({ width: 400, height: 600 });
    const data = postOf({ ...IMAGE, srcset: SRCSET, sizes: SIZES });
    await visitPost(page, site, renderStaticHtml(data));
    await page.locator("summary").click();
    await expect.poll(() => requestedPictures(site)).toEqual([SMALL]);
    await expect(page.locator("img")).toHaveAttribute("srcset", SRCSET);
  });
});
