// The playground, driven as a visitor does it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

const SAMPLES = join(import.meta.dirname, "../../../site/playground/samples");

/** The name of a panel's tab. */
export type Tab = "Found" | "Options" | "Look" | "Paste this";

/** Opens the playground, and waits for what it says about the text. */
export async function openPlayground(page: Page, fragment = ""): Promise<void> {
  await page.goto(`playground/${fragment}`);
  await expect(status(page)).toContainText("found");
  await expect(textBox(page)).toHaveRole("textbox");
}

export function readSample(name: string): string {
  return readFileSync(join(SAMPLES, name), "utf8");
}

/** Returns the element that says how much was found. */
export function status(page: Page): Locator {
  return page.locator("#status");
}

/** Returns the box or the editor with the text. */
export function textBox(page: Page): Locator {
  return page.getByRole("textbox", { name: "The text of your post" });
}

export function preview(page: Page): FrameLocator {
  return page.frameLocator("#preview");
}

/** Returns the questions that the preview shows. */
export function questions(page: Page): Locator {
  return preview(page).locator("[data-part=question]");
}

export async function openTab(page: Page, name: Tab): Promise<void> {
  await page.getByRole("tab", { name }).click();
}

/** Chooses a platform, and shows what to paste there. */
export async function choosePlatform(page: Page, id: string): Promise<void> {
  await openTab(page, "Paste this");
  await page.locator("#platform").selectOption(id);
}

/** Returns the text of a piece to paste. */
export function piece(page: Page, id: string): Locator {
  return page.locator(`[data-piece=${id}] code`);
}

/** Pastes into the focused text, as a browser does with a clipboard of these types. */
export async function paste(page: Page, types: Record<string, string>): Promise<void> {
  await textBox(page).focus();
  await textBox(page).evaluate((box, types) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text);
    box.dispatchEvent(
      new ClipboardEvent("paste", {
        clipboardData,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  }, types);
}

/** Replaces the text by another one. */
export async function replaceText(page: Page, text: string): Promise<void> {
  await textBox(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await paste(page, { "text/plain": text });
}

/** Drops a file on the text. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await textBox(page).evaluate(
    (box, { name, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      for (const type of ["dragover", "drop"])
        box.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
        );
    },
    { name, text },
  );
}
