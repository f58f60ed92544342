// The post that every page of the matrix has.

import { faq, takeaways } from "../support/blog.ts";
import type { PlainPost } from "./ways.ts";

/** The post of the matrix. */
export const POST: PlainPost = { version: 1, lang: "en", faq, takeaways };
