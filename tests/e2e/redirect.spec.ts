// A loader whose address differs from that of the script tag: behind a redirect, or imported.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import sirv from "sirv";
import {
  articleHtml,
  dataBlock,
  otherFaq,
  otherPost,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
} from "./support/blog.ts";
import {
  openQuestions,
  questionButtons,
  readFaqPageQuestions,
  replaceArticle,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const DIST = join(import.meta.dirname, "../../dist");

let server: Server;

/**
 * Starts a server with `files` and the build, where `/latest.js` redirects to the loader, and
 * returns its origin. Playwright's routes can't answer with redirects that the browser follows.
 */
const startRedirectingServer = async (context: BrowserContext, files: Record<string, string>) => {
  const built = sirv(DIST, { dev: true });
  server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    if (request.url === "/latest.js") response.writeHead(302, { location: "/afterword.js" }).end();
    else if (file)
      response
        .writeHead(200, { "content-type": file.startsWith("{") ? "application/json" : "text/html" })
        .end(file);
    else built(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await context.route(`${origin}/**`, (route) => route.continue());
  return origin;
};

test.afterEach(() => server?.close());

const LATEST_SCRIPT = scriptTag({ "data-src": "/post.json", "data-open": "first" }, "/latest.js");
const filesWithBody = (body: string) => ({
  "/post/": pageHtml(body),
  "/post.json": JSON.stringify(post),
  "/other.json": JSON.stringify(otherPost),
});

test("a loader behind a redirect finds its script tag and adopts the lists", async ({
  page,
  context,
}) => {
  const origin = await startRedirectingServer(
    context,
    filesWithBody(articleHtml({ script: LATEST_SCRIPT })),
  );
  await page.goto(`${origin}/post/`);
  await expect(page.locator("h2 + afterword-faq [data-part=question]")).toHaveText(questionTexts);
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(0, 1));
  await expect(page.locator("article > ol:visible")).toHaveCount(0);
});

test("behind a redirect, elements show the data of the tag, and so does a router's next article", async ({
  page,
  context,
}) => {
  const origin = await startRedirectingServer(
    context,
    filesWithBody(
      `<afterword-faq><p>Ask us.</p></afterword-faq>${dataBlock(post)}${scriptTag({ "data-show": "faq json-ld" }, "/latest.js")}`,
    ),
  );
  await page.goto(`${origin}/post/`);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await replaceArticle(page, scriptTag({ "data-src": "/other.json" }, "/latest.js"));
  const others = otherFaq.items.map(({ question }) => question);
  await expect(questionButtons(page)).toHaveText(others);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(others);
});

test("a loader that the page's own script imports shows elements with data, and is silent without", async ({
  page,
  site,
  log,
}) => {
  site.serveFile("/app.js", 'import "/afterword/afterword.js"; document.body.dataset.app = "";');
  const app = '<script type="module" src="/app.js"></script>';
  await visitPost(page, site, `<afterword-faq src="/post.json"></afterword-faq>${app}`);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await visitPost(page, site, `<p>No questions.</p>${app}`);
  await expect(page.locator("[data-app]")).toHaveCount(1);
  await page.waitForFunction(() => customElements.get("afterword-faq"));
  await waitForFrames(page);
  expect(log.eventDetails("error")).toEqual([]);
});
