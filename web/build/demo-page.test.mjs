import assert from "node:assert/strict";
import { test } from "node:test";
import { stripTrunkMarkup } from "./demo-page.mjs";

test("the demo page keeps its own links and comments, and loses those for Trunk", () => {
  const page = `<head>
    <link rel="icon" href="icon.svg" />

    <!-- Trunk reads these links. -->
    <link
      data-trunk
      rel="rust"
    />
    <link data-trunk rel="copy-dir" href="site/gallery" />
  </head>
  <!-- The article. -->`;
  const stripped = `<head>
    <link rel="icon" href="icon.svg" />
  </head>
  <!-- The article. -->`;
  assert.equal(stripTrunkMarkup(page), stripped);
});
