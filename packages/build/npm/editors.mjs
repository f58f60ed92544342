// What editors know about the elements: the custom elements manifest, JetBrains' web-types, and the
// custom data of VS Code.

import { formatValues } from "./types.mjs";

/** @import { Element, Reference } from "./reference.mjs" */

const WEB_TYPES_SCHEMA =
  "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json";
const MODULE = "element/index.js";

/**
 * Returns the files for editors by their names.
 *
 * @param {Reference} reference
 * @param {string} version
 * @returns {Record<string, string>}
 */
export function formatEditorData(reference, version) {
  const files = {
    "custom-elements.json": describeModules(reference),
    "web-types.json": describeWebTypes(reference, version),
    "vscode.html-custom-data.json": describeHtml(reference),
    "vscode.css-custom-data.json": describeCss(reference),
  };
  const texts = Object.entries(files).map(([name, data]) => [
    name,
    `${JSON.stringify(data, null, 2)}\n`,
  ]);
  return Object.fromEntries(texts);
}

/** Returns the custom elements manifest. @param {Reference} reference */
function describeModules(reference) {
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: MODULE,
        declarations: reference.elements.map((element) => describeClass(element, reference)),
        exports: reference.elements.map(({ tag, className }) => ({
          kind: "custom-element-definition",
          name: tag,
          declaration: { name: className, module: MODULE },
        })),
      },
    ],
  };
}

/**
 * @param {Element} element
 * @param {Reference} reference
 */
function describeClass({ tag, className, meaning, attributes, methods }, { events, properties }) {
  return {
    kind: "class",
    customElement: true,
    name: className,
    tagName: tag,
    description: meaning,
    superclass: { name: "HTMLElement" },
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.meaning,
      type: { text: formatValues(attribute) },
      default: attribute.words[0],
    })),
    members: methods.map(({ name, parameter, meaning }) => ({
      kind: "method",
      name,
      description: meaning,
      parameters: parameter ? [{ name: parameter, type: { text: "string" } }] : [],
      return: { type: { text: "void" } },
    })),
    events: events.map(({ name, meaning }) => ({
      name,
      description: meaning,
      type: { text: "CustomEvent" },
    })),
    cssProperties: properties.map(({ name, defaultValue, meaning }) => ({
      name,
      default: defaultValue,
      description: meaning,
    })),
    slots: [{ name: "", description: "The fallback, which stays if the widget can't be shown." }],
  };
}

/**
 * @param {Reference} reference
 * @param {string} version
 */
function describeWebTypes({ elements, events, properties }, version) {
  const described = events.map(({ name, meaning }) => ({ name, description: meaning }));
  return {
    $schema: WEB_TYPES_SCHEMA,
    name: "afterword",
    version,
    "description-markup": "markdown",
    contributions: {
      html: {
        elements: elements.map(({ tag, meaning, attributes }) => ({
          name: tag,
          description: meaning,
          attributes: attributes.map((attribute) => ({
            name: attribute.name,
            description: attribute.meaning,
            default: attribute.words[0],
            value: { type: formatValues(attribute) },
          })),
          js: { events: described },
        })),
      },
      css: {
        properties: properties.map(({ name, defaultValue, meaning }) => ({
          name,
          description: describeProperty(meaning, defaultValue),
        })),
      },
    },
  };
}

/** Returns VS Code's data for HTML. @param {Reference} reference */
function describeHtml({ elements }) {
  return {
    version: 1.1,
    tags: elements.map(({ tag, meaning, attributes }) => ({
      name: tag,
      description: meaning,
      attributes: attributes.map(({ name, meaning, words }) => ({
        name,
        description: meaning,
        values: words.map((word) => ({ name: word })),
      })),
    })),
  };
}

/** Returns VS Code's data for CSS. @param {Reference} reference */
function describeCss({ properties }) {
  return {
    version: 1.1,
    properties: properties.map(({ name, defaultValue, meaning }) => ({
      name,
      description: describeProperty(meaning, defaultValue),
    })),
  };
}

/**
 * @param {string} meaning
 * @param {string} defaultValue
 */
function describeProperty(meaning, defaultValue) {
  return `${meaning} (default: ${defaultValue})`;
}
