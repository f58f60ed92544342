// The types of a fault, which is a row of the matrix, and of a cell.

import type { Frame, Page } from "@playwright/test";
import type { Log } from "../support/log.ts";
import type { Site } from "../support/site.ts";
import { type PlainPost, READ, type Way } from "./ways.ts";

/** The type of the annotation by which a cell's test reports the visible content. */
export const SEES = "sees";

/** A page with a fault, embedded in one way. */
export interface Cell {
  way: Way;
  page: Page;
  /** The frame of the article, which is the main frame except on pages that embed it. */
  article: Frame;
  site: Site;
  log: Log;
  url: string;
}

/** A change that runs in the page and on its parsed source, and uses only its argument. */
export type Act = (document: Document) => void;

/** A fault: a row of the matrix. */
export interface Fault {
  name: string;
  /** A remark of the row, in parentheses. */
  note?: string;
  /** The reason why this row cannot hold. It is not counted. */
  unwinnable?: string;
  /** The reasons why cells do not hold yet, by way. Their tests are expected to fail. */
  broken?: Partial<Record<Way, string>>;

  /** The only way that the fault can befall. A fault of data befalls no article without data. */
  only?: Way;
  /** The visible content by way, in the words of `visible-content.ts`. */
  sees: Record<Way, string>;
  /** The only error, with the beginning and the end of its message. */
  error?: {
    code: string;
    messageEnds: (site: Site, data: string, way: Way) => readonly [beginning: string, end?: string];
  };
  /** The widget's warnings, as whole lines. */
  warnings?: string[];
  /** Console lines of the browser and the page that are allowed. */
  noise?: RegExp[];
  /** Further checks. */
  holds?: (cell: Cell) => Promise<void>;

  /** Additional arguments of the browser, and arguments of Playwright's to leave out. */
  browser?: { args?: string[]; ignoreDefaultArgs?: string[] };
  /** Turns JavaScript off. */
  withoutScripts?: true;
  /** Gives the page a browser context of its own. */
  ownContext?: true;
  /** Serves the page from a real server, through the browser's own network. */
  served?: true;
  /** Sets up the fault on the site. */
  arrange?: (site: Site) => void;
  /** Headers of the page. */
  headers?: Record<string, string>;
  /** HTML in the page's head. */
  head?: string;
  /** Changes the page's HTML. */
  transformHtml?: (html: string) => string;
  /** The data, if it differs from the post. */
  data?: unknown;
  /** Fetches the data in every way; otherwise it is inline with the script tag alone. */
  fetched?: true;
  /** Further attributes of the script tag. */
  attributes?: Record<string, string>;
  /** Another post on the same page. */
  second?: PlainPost;

  /** Opens the page, instead of a plain visit. */
  visit?: (cell: Cell) => Promise<void>;
  /** A change while the widget loads. */
  meanwhile?: Act;
  /** A change after the widget is shown. */
  afterwards?: Act;
  /** Further steps after these changes. */
  then?: (cell: Cell) => Promise<void>;
}

/** Returns whether a fault can befall a page that is embedded in this way. */
export const canBefall = ({ only, fetched, data }: Fault, way: Way): boolean =>
  only ? way === only : way !== READ || (!fetched && data === undefined);

/** A table of the report. */
export interface Group {
  title: string;
  faults: Fault[];
}
