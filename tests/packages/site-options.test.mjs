// The options of the site step in a generator's configuration.

import assert from "node:assert/strict";
import { test } from "node:test";
import { toArguments } from "../../packages/npm/integrations/site.js";

test("the options of the site step become arguments of the command", () => {
  const options = { article: ".post", include: ["a/**", "b/**"], options: { mode: "single" } };
  assert.deepEqual(toArguments("out", { ...options, strict: true, config: undefined }), [
    ...["site", "out", "--article=.post", "--include", "a/**", "--include", "b/**"],
    ...["--option", "mode=single", "--strict"],
  ]);
  assert.deepEqual(toArguments("out", { strict: false }), ["site", "out"]);
});

test("an unknown option of the site step is named", () => {
  assert.throws(() => toArguments("out", { stric: true }), /found stric/);
});
