// @ts-check

import { html, LitElement, render } from "lit";
import { repeat } from "lit/directives/repeat.js";

import { fetchPost, place } from "../data.js";
import { addJsonLd } from "../json-ld.js";
import { flow, line, phrasing } from "../mdast.js";

/** @import { Flow, Item, ListItem, Phrasing, Post } from "../../data.mjs" */

/**
 * @param {Flow | Phrasing | ListItem} node
 * @returns {unknown}
 */
function rich(node) {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return html`<code>${node.value}</code>`;
    case "break":
      return html`<br />`;
    case "link":
      return html`<a href=${node.url}>${node.children.map(rich)}</a>`;
    case "list":
      return node.ordered
        ? html`<ol>
            ${node.children.map(rich)}
          </ol>`
        : html`<ul>
            ${node.children.map(rich)}
          </ul>`;
    case "listItem":
      return html`<li>${line(node).map(rich)}</li>`;
    case "paragraph":
      return html`<p>${node.children.map(rich)}</p>`;
    case "strong":
      return html`<strong>${node.children.map(rich)}</strong>`;
    case "emphasis":
      return html`<em>${node.children.map(rich)}</em>`;
  }
}

/** A question with its answer, in the light DOM: the page's typography and fragments reach it. */
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
        ${flow(answer).map(rich)}
      </div>
    `;
  }

  toggle() {
    this.open = !this.open;
  }
}
customElements.define("faq-item", FaqItem);

/** @param {Post["takeaways"]} takeaways */
const cards = ({ heading, items }) => html`
  <section class="takeaways">
    <h2>${heading}</h2>
    <ol>
      ${items.map((item) => html`<li>${phrasing(item).map(rich)}</li>`)}
    </ol>
  </section>
`;

/** @param {Post["faq"]} faq */
const questions = ({ heading, items }) => html`
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
render([cards(post.takeaways), questions(post.faq)], place);
addJsonLd(post);
