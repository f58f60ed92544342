// @ts-check

import { html, LitElement, render } from "lit";
import { repeat } from "lit/directives/repeat.js";

import { fetchPost, mountPoint } from "../data.js";
import { addJsonLd } from "../json-ld.js";
import { itemContent, toFlow, toPhrasing } from "../mdast.js";

/** @import { Flow, Item, ListItem, Phrasing, Post } from "../../data.mjs" */

/**
 * Renders a node of rich text.
 *
 * @param {Flow | Phrasing | ListItem} node
 * @returns {unknown}
 */
function renderNode(node) {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return html`<code>${node.value}</code>`;
    case "break":
      return html`<br />`;
    case "link":
      return html`<a href=${node.url}>${node.children.map(renderNode)}</a>`;
    case "list": {
      const items = node.children.map(renderNode);
      // Prettier would add white space, which the list would show as text nodes.
      // prettier-ignore
      return node.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case "listItem":
      return html`<li>${itemContent(node).map(renderNode)}</li>`;
    case "paragraph":
      return html`<p>${node.children.map(renderNode)}</p>`;
    case "strong":
      return html`<strong>${node.children.map(renderNode)}</strong>`;
    case "emphasis":
      return html`<em>${node.children.map(renderNode)}</em>`;
  }
}

/** A question with its answer, in the light DOM, so that the page's styles and fragments apply. */
class FaqItem extends LitElement {
  static properties = { item: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    this.item = /** @type {Item} */ ({});
    this.open = false;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { id, question, answer } = this.item;
    return html`
      <h3>
        <button
          type="button"
          id="${id}-question"
          aria-expanded=${this.open}
          aria-controls="${id}-panel"
          @click=${this.toggle}
        >
          ${question}
        </button>
      </h3>
      <div
        class="answer"
        id="${id}-panel"
        role="group"
        aria-labelledby="${id}-question"
        ?hidden=${!this.open}
      >
        ${toFlow(answer).map(renderNode)}
      </div>
    `;
  }

  toggle() {
    this.open = !this.open;
  }
}
customElements.define("faq-item", FaqItem);

/** @param {Post["takeaways"]} takeaways */
const renderTakeaways = ({ heading, items }) => html`
  <section class="takeaways">
    <h2>${heading}</h2>
    <ol>
      ${items.map((item) => html`<li>${toPhrasing(item).map(renderNode)}</li>`)}
    </ol>
  </section>
`;

/** @param {Post["faq"]} faq */
const renderFaq = ({ heading, items }) => html`
  <section class="faq">
    <h2>${heading}</h2>
    ${repeat(
      items,
      ({ id }) => id,
      (item) => html`<faq-item class="item" id=${item.id} .item=${item}></faq-item>`,
    )}
  </section>
`;

const post = await fetchPost();
render([renderTakeaways(post.takeaways), renderFaq(post.faq)], mountPoint);
addJsonLd(post);
