// The methods of `<afterword-faq>`, called from a test.

import type { Page } from "@playwright/test";
import { scriptWithSrc } from "./blog.ts";

type Method = "open" | "close" | "openAll" | "closeAll" | "refresh";

export type FaqElement = HTMLElement & Record<Method, (id?: string) => void>;

/** Calls methods of the page's `<afterword-faq>`, one after the other. */
export const callMethods = (page: Page, ...calls: [Method, string?][]) =>
  page.locator("afterword-faq").evaluate((element, calls) => {
    for (const [method, id] of calls) (element as FaqElement)[method](id);
  }, calls);

export const ELEMENT = `<afterword-faq><p>Ask us.</p></afterword-faq>${scriptWithSrc({ "data-show": "faq json-ld" })}`;
