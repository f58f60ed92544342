// The paths of this system as the command sees them: WASI has one tree, with slashes.

import { win32 } from "node:path";

/**
 * The options whose values are no paths.
 *
 * @see {@link toGuest}
 */
const TEXT_OPTIONS = new Set([
  ...[
    "--article",
    "--base-url",
    "--exclude",
    "--filter",
    "--format",
    "--heading-level",
    "--include",
  ],
  ...["--option", "--theme", "--toggle-all", "--url"],
]);

/**
 * Returns the arguments, the working folder and the folders that the command is given. On Windows,
 * each drive is a folder of the tree, and paths on the drive of the working folder are relative, so
 * that messages name them as people write them.
 *
 * @param {string[]} args
 * @param {{ platform: string, cwd: string }} system
 * @returns {{ args: string[], cwd: string, preopens: Record<string, string> }}
 */
export function toGuest(args, { platform, cwd }) {
  if (platform !== "win32") return { args, cwd, preopens: { "/": "/" } };
  const roots = new Set([win32.parse(cwd).root]);
  const mapped = args.map((arg, index) => mapArgument(arg, args[index - 1], cwd, roots));
  const preopens = Object.fromEntries([...roots].map((root) => [guestRoot(root), root]));
  return { args: mapped, cwd: toAbsolute(cwd), preopens };
}

/**
 * @param {string} arg
 * @param {string | undefined} previous the argument before it
 * @param {string} cwd
 * @param {Set<string>} roots gets the drives that the command needs
 */
function mapArgument(arg, previous, cwd, roots) {
  if (previous !== undefined && TEXT_OPTIONS.has(previous)) return arg;
  if (!arg.startsWith("-")) return mapPath(arg, cwd, roots);
  const [name, ...value] = arg.split("=");
  if (value.length === 0 || TEXT_OPTIONS.has(name)) return arg;
  return `${name}=${mapPath(value.join("="), cwd, roots)}`;
}

/**
 * @param {string} path
 * @param {string} cwd
 * @param {Set<string>} roots
 */
function mapPath(path, cwd, roots) {
  if (!win32.isAbsolute(path) && !/^[a-z]:/i.test(path)) return path.replaceAll("\\", "/");
  const absolute = win32.resolve(cwd, path);
  const { root } = win32.parse(absolute);
  if (isSameRoot(root, win32.parse(cwd).root))
    return win32.relative(cwd, absolute).replaceAll("\\", "/") || ".";
  roots.add(root);
  return toAbsolute(absolute);
}

/** @param {string} one @param {string} other */
function isSameRoot(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}

/** Returns the place of an absolute path in the tree. @param {string} path */
function toAbsolute(path) {
  const { root } = win32.parse(path);
  return `${guestRoot(root)}/${path.slice(root.length).replaceAll("\\", "/")}`;
}

/**
 * Returns the folder of a drive or of a share: `/C:`, `/server/share`.
 *
 * @param {string} root
 */
function guestRoot(root) {
  return `/${root.replaceAll("\\", "/").replace(/^\/+|\/+$/g, "")}`;
}
