// The sinks that no shipped script may have: calls that turn text into markup or into code.

const SINKS = new RegExp(
  [
    /(inner|outer|insertAdjacent|set|parse)HTML/,
    /createContextualFragment|parseFromString|DOMParser|XSLTProcessor|srcdoc|execCommand/,
    /(\.\s*|\[\s*["'`])write(ln)?\b/,
    // Behind a hyphen it is the `'unsafe-eval'` of a content security policy.
    /(?<![-\w$])eval\b/,
    /\bFunction\b|\.\s*constructor\s*\(/,
    /\bset(Timeout|Interval)\s*\(\s*["'`]/,
    /\b[Jj]ava[Ss]cript:/,
    /\b(import|new\s+(Shared)?Worker|importScripts)\s*\(\s*["'`](data|blob):/,
    /\bsetAttribute\s*\(\s*["'`]on/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

/**
 * Throws if the script calls, reads or names a sink.
 *
 * @param {string} script
 * @param {string} name the script's name in the error
 */
export function forbidSinks(script, name) {
  const found = script.match(SINKS);
  if (!found) return;
  throw new Error(`${name} has ${found[0]}; no shipped script may turn text into markup or code`);
}
