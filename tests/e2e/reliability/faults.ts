// The rows of the matrix, by group.

import type { Group } from "./fault.ts";
import { DATA } from "./faults/data.ts";
import { PAGE } from "./faults/page.ts";
import { POLICY } from "./faults/policy.ts";
import { READER } from "./faults/reader.ts";
import { RETURN } from "./faults/return.ts";
import { SCRIPTS } from "./faults/scripts.ts";

/** The rows of the matrix. */
export const GROUPS: Group[] = [
  { title: "Scripts and WebAssembly", faults: SCRIPTS },
  { title: "The reader of an article without data", faults: READER },
  { title: "The page’s policy", faults: POLICY },
  { title: "The data", faults: DATA },
  { title: "The page’s scripts, styles and markup", faults: PAGE },
  { title: "Coming back", faults: RETURN },
];
