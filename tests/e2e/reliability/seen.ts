import type { Frame, Locator } from "@playwright/test";
import type { PlainPost } from "./ways.ts";

/** What a reader sees of a post, in a word, and by the eyes of the browser: what is hidden isn't there. */

type Part = "faq" | "takeaways";

/** What has text of its own. */
const TEXTS = ":is(p, dt, li:not(:has(p)), [data-part=question], [data-part=card])";

const within = (root: Frame, part: Part) => ({
  fallback: root.locator(`[data-fallback=${part}] ${TEXTS}`),
  widget: root.locator(`afterword-${part} > .afterword:not([data-fallback]) ${TEXTS}`),
});

/** The texts that are visible, as one; a translator may have put dots on some letters. */
const visible = async (texts: Locator): Promise<string> => {
  const found = await texts.filter({ visible: true }).allTextContents();
  return found.join("\n").normalize("NFD").replaceAll("\u0308", "").normalize("NFC");
};

/** Opens every answer, as a reader does: the first one with the mouse. */
async function open(root: Frame): Promise<void> {
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

/** `widget`, `fallback`, both or nothing; with a number if it isn't all that the post has. */
function inWords(
  all: string[][],
  { widget, fallback }: { widget: string; fallback: string },
): string {
  const count = (text: string) =>
    all.filter((texts) => texts.every((each) => text.includes(each))).length;
  const words = Object.entries({ fallback: count(fallback), widget: count(widget) })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => (count === all.length ? name : `${name} (${count} of ${all.length})`));
  return words.join(" and ") || "nothing";
}

/** What of the post can be read, once every answer is open that can be opened. */
export async function seen(root: Frame, { faq, takeaways }: PlainPost): Promise<string> {
  await open(root);
  const read = async (part: Part, all: string[][]) => {
    const { widget, fallback } = within(root, part);
    return inWords(all, { widget: await visible(widget), fallback: await visible(fallback) });
  };
  const [questions, cards] = await Promise.all([
    read(
      "faq",
      faq.items.map(({ question, answer }) => [question, ...answer.split("\n\n")]),
    ),
    read("takeaways", takeaways?.items.map((text) => [text]) ?? []),
  ]);
  return questions === cards ? questions : `questions: ${questions}; takeaways: ${cards}`;
}
