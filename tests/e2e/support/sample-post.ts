// A post of any size, with answers of several kinds.

import type { Post } from "./blog.ts";

/**
 * Returns a post with `count` questions and takeaways, whose answers have blocks of several kinds.
 * `overrides` replaces its fields.
 */
export const makeSamplePost = (count: number, overrides: Partial<Post> = {}): Post => {
  const text = (value: string) => ({ type: "text", value });
  const paragraph = (value: string) => ({ type: "paragraph", children: [text(value)] });
  const list = ["One of them", "Another one"].map((item) => ({
    type: "listItem",
    children: [paragraph(item)],
  }));
  const numbers = [...Array(count).keys()];
  return {
    version: 1,
    faq: {
      heading: "Understanding Rain Barrels in the Long and the Short Summer",
      items: numbers.map((number) => ({
        id: `q${number}`,
        question:
          number % 3
            ? `Is ${number} enough?`
            : "What does a rain barrel do while it waits for the next rain, and who says so?",
        answer:
          number % 2
            ? [paragraph("A sentence.")]
            : [
                { type: "list", ordered: false, children: list },
                { type: "code", value: "a = b" },
                paragraph("And more."),
              ],
      })),
    },
    takeaways: {
      heading: "Takeaways",
      items: numbers.map((number) => `Takeaway ${number} ${"is longer ".repeat(number % 4)}`),
    },
    ...overrides,
  };
};
