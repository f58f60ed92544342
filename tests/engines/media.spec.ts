// Images in answers from data: the candidate that each engine chooses, and the room for it.

import { scriptWithSrc } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

const SMALL = "/w_300,h_150/tap.svg";
const LARGE = "/w_9000,h_4500/tap.svg";

/** Makes a post of one question, whose answer is a picture and a link. */
const postWith = (srcset: string) => ({
  version: 1,
  faq: {
    heading: "Questions",
    items: [
      {
        question: "How?",
        answer: [
          {
            type: "paragraph",
            children: [
              {
                ...{ type: "image", url: "/tap.svg", alt: "A tap", width: 600, height: 300 },
                ...{ srcset, sizes: "(min-width: 1px) 100px, 9000px" },
              },
              {
                ...{ type: "link", url: "/shop/", rel: "nofollow" },
                children: [{ type: "text", value: "the shop" }],
              },
            ],
          },
        ],
      },
    ],
  },
});

for (const [what, srcset, chosen] of [
  ["of its size", `${SMALL} 300w, ${LARGE} 9000w`, SMALL],
  [
    "of its own address, if the set has a script",
    `javascript:alert(1) 300w, ${LARGE} 9000w`,
    "/tap.svg",
  ],
] as const) {
  test(`an open answer loads the image ${what}, in the room that was free for it`, async ({
    tab,
    site,
  }) => {
    for (const path of ["/tap.svg", SMALL, LARGE])
      site.serveFile(path, '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"/>');
    await tab.visitPost(scriptWithSrc({ "data-open": "first" }), { data: postWith(srcset) });
    const read = () =>
      tab.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>("[data-part=answer] img");
        return image?.complete && image.naturalWidth && new URL(image.currentSrc).pathname;
      });
    await expect.poll(read).toBe(chosen);
    const [width, height] = await tab.evaluate(() => {
      const { width, height } = document.querySelector("img") as HTMLImageElement;
      return [width, height];
    });
    expect(height).toBe(Math.round((width ?? 0) / 2));
    expect(
      await tab.evaluate(() => document.querySelector("[data-part=answer] a")?.outerHTML),
    ).toBe('<a href="/shop/" rel="nofollow">the shop</a>');
  });
}
