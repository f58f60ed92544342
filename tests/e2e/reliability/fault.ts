import type { Frame, Page } from "@playwright/test";
import type { Log } from "../support/log.ts";
import type { Site } from "../support/site.ts";
import type { PlainPost, Way } from "./ways.ts";

/** What a fault is: a row of the matrix. */

/** The annotation of a cell's test that tells what a reader saw. */
export const SEES = "sees";

/** A page on which something is wrong. */
export interface Cell {
  way: Way;
  page: Page;
  /** Where the article is: a frame, if the page has it in one. */
  article: Frame;
  site: Site;
  log: Log;
  url: string;
}

/** What runs in the page, and on the HTML that it was made of: it knows nothing but its document. */
export type Act = (document: Document) => void;

export interface Fault {
  name: string;
  /** What the row has to say besides. */
  note?: string;
  /** Why nobody can win here. The row counts neither as one that holds nor as one that doesn't. */
  unwinnable?: string;
  /** What doesn't hold yet, by way. The tests of these expect to fail, and the row doesn't hold. */
  broken?: Partial<Record<Way, string>>;

  /** What readers see of the post, by way: see `seen.ts` for the words. */
  sees: Record<Way, string>;
  /** The one error, and how its message begins and ends. */
  error?: {
    code: string;
    says: (site: Site, data: string) => readonly [begin: string, end?: string];
  };
  /** What the widget warns of: whole lines. */
  warnings?: string[];
  /** What the browser itself, or the page, may say on the console. */
  noise?: RegExp[];
  /** What else must hold. */
  holds?: (cell: Cell) => Promise<void>;

  /** The browser's own arguments; those that it is started with in spite of Playwright's. */
  browser?: { args?: string[]; ignoreDefaultArgs?: string[] };
  withoutScripts?: true;
  /** Whether its page shares its context with no other. */
  apart?: true;
  /** Whether the page comes from a real server, through the browser's own network. */
  served?: true;
  arrange?: (site: Site) => void;
  /** With the page. */
  headers?: Record<string, string>;
  head?: string;
  /** Of the page's HTML. */
  makes?: (html: string) => string;
  /** The data, if it is other than the post. */
  data?: unknown;
  /** Whether it is about data at an address: then the script tag alone has some, too. */
  fetched?: true;
  attributes?: Record<string, string>;
  /** Another post on the same page. */
  second?: PlainPost;

  /** How the page is visited. */
  visit?: (cell: Cell) => Promise<void>;
  /** What the page does while the widget is on its way; after it has come. */
  meanwhile?: Act;
  afterwards?: Act;
  /** What is done with the page after that. */
  then?: (cell: Cell) => Promise<void>;
}

export interface Group {
  title: string;
  faults: Fault[];
}
