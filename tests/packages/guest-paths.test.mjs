import assert from "node:assert/strict";
import { test } from "node:test";
import { toGuest } from "../../packages/npm/command/guest-paths.js";

/** @param {string[]} args */
const onWindows = (...args) => toGuest(args, { platform: "win32", cwd: "C:\\blog\\site" });

test("elsewhere than on Windows, the command sees the paths as they are", () => {
  const args = ["site", "/srv/public", "--out-dir", "a\\b"];
  assert.deepEqual(toGuest(args, { platform: "linux", cwd: "/home/me" }), {
    args,
    cwd: "/home/me",
    preopens: { "/": "/" },
  });
});

test("the drive of the working folder is a folder of the tree", () => {
  const { cwd, preopens } = onWindows("site", "public");
  assert.equal(cwd, "/C:/blog/site");
  assert.deepEqual(preopens, { "/C:": "C:\\" });
});

test("relative paths get slashes", () => {
  const { args } = onWindows("extract", ".\\posts\\a.md", "--output=..\\data\\a.json", "-");
  assert.deepEqual(args, ["extract", "./posts/a.md", "--output=../data/a.json", "-"]);
});

test("absolute paths on the same drive become relative", () => {
  const paths = ["c:\\blog\\site\\public", "C:/blog/site", "\\blog\\other", "C:public"];
  assert.deepEqual(onWindows(...paths).args, ["public", ".", "../other", "public"]);
});

test("paths on another drive or a share bring their folder along", () => {
  const { args, preopens } = onWindows("site", "D:\\public", "--config", "\\\\nas\\web\\a.toml");
  assert.deepEqual(args, ["site", "/D:/public", "--config", "/nas/web/a.toml"]);
  assert.deepEqual(preopens, { "/C:": "C:\\", "/D:": "D:\\", "/nas/web": "\\\\nas\\web\\" });
});

test("selectors, patterns and other texts keep their backslashes", () => {
  const args = ["--article", ".md\\:post", "--article=.md\\:post", "--option", "label=C:\\"];
  assert.deepEqual(onWindows(...args).args, args);
});
