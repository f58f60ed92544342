// The content of a post that is visible on a page, in the words of `Fault.sees`.

import type { Frame, Locator } from "@playwright/test";
import type { PlainPost } from "./ways.ts";

type Part = "faq" | "takeaways";

/** The elements with text of their own. */
const TEXTS = ":is(p, dt, li:not(:has(p)), [data-part=question], [data-part=card])";

const locateTexts = (root: Frame, part: Part) => ({
  fallback: root.locator(`[data-fallback=${part}] ${TEXTS}`),
  widget: root.locator(`afterword-${part} > .afterword:not([data-fallback]) ${TEXTS}`),
});

/** Returns the visible texts, joined, without the diaereses that `translateTexts` adds. */
const readVisibleText = async (texts: Locator): Promise<string> => {
  const found = await texts.filter({ visible: true }).allTextContents();
  return found.join("\n").normalize("NFD").replaceAll("\u0308", "").normalize("NFC");
};

/** Opens every answer by clicks, the first with the real mouse. */
async function openAnswers(root: Frame): Promise<void> {
  const questions = root
    .locator("main :is(summary, button[data-part=question])")
    .filter({ visible: true });
  if ((await questions.count()) === 0) return;
  await questions.first().click({ timeout: 2_000 });
  await questions.evaluateAll((questions) => {
    for (const question of questions as HTMLElement[]) {
      const isOpen = question.closest("details")?.open ?? question.ariaExpanded === "true";
      if (!isOpen) question.click();
    }
  });
}

/**
 * Returns `widget`, `fallback`, both or `nothing`, with a count unless all items are visible. Each
 * item is a list of its texts.
 */
function describePart(
  items: string[][],
  { widget, fallback }: { widget: string; fallback: string },
): string {
  const count = (text: string) =>
    items.filter((texts) => texts.every((each) => text.includes(each))).length;
  const words = Object.entries({ fallback: count(fallback), widget: count(widget) })
    .filter(([, count]) => count > 0)
    .map(([name, count]) =>
      count === items.length ? name : `${name} (${count} of ${items.length})`,
    );
  return words.join(" and ") || "nothing";
}

/** Opens all answers, and describes the visible content of the post. */
export async function describeVisibleContent(
  root: Frame,
  { faq, takeaways }: PlainPost,
): Promise<string> {
  await openAnswers(root);
  const describe = async (part: Part, items: string[][]) => {
    const { widget, fallback } = locateTexts(root, part);
    return describePart(items, {
      widget: await readVisibleText(widget),
      fallback: await readVisibleText(fallback),
    });
  };
  const [questions, cards] = await Promise.all([
    describe(
      "faq",
      faq.items.map(({ question, answer }) => [question, ...answer.split("\n\n")]),
    ),
    describe("takeaways", takeaways?.items.map((text) => [text]) ?? []),
  ]);
  return questions === cards ? questions : `questions: ${questions}; takeaways: ${cards}`;
}
