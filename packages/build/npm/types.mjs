// The types of the elements: for the DOM, and for templates in JSX, Vue and Svelte.

/** @import { Attribute, Element, Method, Reference } from "./reference.mjs" */

/** The types of the events' details, which the reference has in words. */
const DETAILS = {
  "afterword:ready": "{ faq: number; takeaways: number; jsonLd: boolean }",
  "afterword:before-toggle": "ToggleDetail",
  "afterword:toggle": "ToggleDetail",
  "afterword:error": "{ code: ErrorCode; message: string }",
};

/**
 * Returns the files of types by their names.
 *
 * @param {Reference} reference
 * @returns {Record<string, string>}
 */
export function formatTypes(reference) {
  const { elements } = reference;
  return {
    "index.d.ts": formatDom(reference),
    "jsx.d.ts": formatTemplateTypes(elements, "react", [
      "namespace JSX {",
      "  interface IntrinsicElements {",
      ...elements.map(
        ({ tag, className }) =>
          `    "${tag}": React.DetailedHTMLProps<` +
          `React.HTMLAttributes<${className}>, ${className}> & ${className}Attributes;`,
      ),
      "  }",
      "}",
    ]),
    "vue.d.ts": formatTemplateTypes(elements, "vue", [
      "interface GlobalComponents {",
      ...elements.map(
        ({ tag, className }) =>
          `  "${tag}": new () => { $props: HTMLAttributes & ${className}Attributes };`,
      ),
      "}",
    ]),
    "svelte.d.ts": formatTemplateTypes(elements, "svelte/elements", [
      "interface SvelteHTMLElements {",
      ...elements.map(
        ({ tag, className }) =>
          `  "${tag}": HTMLAttributes<${className}> & ${className}Attributes;`,
      ),
      "}",
    ]),
  };
}

/** @param {Reference} reference */
function formatDom({ elements, events, errorCodes }) {
  return `${[
    `export type ErrorCode = ${formatUnion(errorCodes)};`,
    `export type ToggleReason = "user" | "all" | "hash" | "find" | "api";`,
    "export interface ToggleDetail {",
    "  /** The DOM id of the item. */\n  id: string;",
    "  open: boolean;\n  reason: ToggleReason;\n}",
    "export interface AfterwordEventMap {",
    ...events.map(
      ({ name, meaning }) => `${comment(meaning)}  "${name}": CustomEvent<${detailOf(name)}>;`,
    ),
    "}",
    ...elements.flatMap(formatElement),
    "declare global {",
    "  interface HTMLElementTagNameMap {",
    ...elements.map(({ tag, className }) => `    "${tag}": ${className};`),
    "  }",
    "  interface GlobalEventHandlersEventMap extends AfterwordEventMap {}",
    "}",
  ].join("\n")}\n`;
}

/** @param {Element} element */
function formatElement({ className, meaning, attributes, methods }) {
  return [
    `/** ${meaning} */`,
    `export interface ${className} extends HTMLElement {`,
    ...methods.map((method) => `${comment(method.meaning)}  ${formatMethod(method)}`),
    "}",
    `/** The attributes of the element. */`,
    `export interface ${className}Attributes {`,
    ...attributes.map(
      (attribute) =>
        `${comment(attribute.meaning)}  "${attribute.name}"?: ${formatValues(attribute)};`,
    ),
    "}",
  ];
}

/** @param {Method} method */
function formatMethod({ name, parameter }) {
  return `${name}(${parameter ? `${parameter}: string` : ""}): void;`;
}

/** Returns the type of an attribute's value. @param {Attribute} attribute */
export function formatValues({ words, isOpen }) {
  if (!isOpen) return formatUnion(words);
  // `string & {}` keeps the words in the suggestions of editors.
  return words.length > 0 ? `${formatUnion(words)} | (string & {})` : "string";
}

/** @param {string[]} words */
function formatUnion(words) {
  return words.map((word) => JSON.stringify(word)).join(" | ");
}

/** @param {string} name @returns {string} */
function detailOf(name) {
  const detail = Object.entries(DETAILS).find(([event]) => event === name)?.[1];
  if (!detail) throw new Error(`expected the type of the detail of ${name}, found none`);
  return detail;
}

/** @param {string} text */
function comment(text) {
  return `  /** ${text.replaceAll("*/", "*\\/")} */\n`;
}

/**
 * Returns a file that adds the elements to the types of a framework.
 *
 * @param {Element[]} elements
 * @param {string} module
 * @param {string[]} lines
 */
function formatTemplateTypes(elements, module, lines) {
  const names = elements.flatMap(({ className }) => [className, `${className}Attributes`]);
  const used = names.filter((name) => lines.some((line) => new RegExp(`\\b${name}\\b`).test(line)));
  const imports = [`import type { ${used.join(", ")} } from "./index.js";`];
  if (module === "react") imports.push(`import type * as React from "react";`);
  else imports.push(`import type { HTMLAttributes } from "${module}";`);
  const body = lines.map((line) => `  ${line}`);
  return `${[...imports, `declare module "${module}" {`, ...body, "}"].join("\n")}\n`;
}
