import type { Page } from "@playwright/test";
import { ids } from "./blog.ts";
import type { Log } from "./log.ts";

/** Ends the whole WebAssembly instance: calls it where it can't be called, while it makes a part. */
export const trap = async (page: Page, log: Log): Promise<void> => {
  log.expect("pageerror: RuntimeError: unreachable");
  await page.evaluate((id) => {
    const faq = document.querySelector("afterword-faq") as HTMLElement & { open(id: string): void };
    document.createElement = (name: string) => {
      Reflect.deleteProperty(document, "createElement");
      faq.open(id);
      return document.createElement(name);
    };
    faq.setAttribute("theme", "dark");
  }, ids[0] as string);
};
