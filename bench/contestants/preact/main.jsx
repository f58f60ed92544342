// @ts-check
/** @jsxImportSource preact */

import { render } from "preact";
import { useState } from "preact/hooks";

import { fetchPost, mountPoint } from "../data.js";
import { addJsonLd } from "../json-ld.js";
import { itemContent, toFlow, toPhrasing } from "../mdast.js";

/** @import { Flow, Item, ListItem, Phrasing, Post } from "../../data.mjs" */

/**
 * Renders a node of rich text.
 *
 * @param {Flow | Phrasing | ListItem} node
 * @returns {import("preact").ComponentChild}
 */
function renderNode(node) {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "break":
      return <br />;
    case "link":
      return <a href={node.url}>{node.children.map(renderNode)}</a>;
    case "list":
      return node.ordered ? (
        <ol>{node.children.map(renderNode)}</ol>
      ) : (
        <ul>{node.children.map(renderNode)}</ul>
      );
    case "listItem":
      return <li>{itemContent(node).map(renderNode)}</li>;
    case "paragraph":
      return <p>{node.children.map(renderNode)}</p>;
    case "strong":
      return <strong>{node.children.map(renderNode)}</strong>;
    case "emphasis":
      return <em>{node.children.map(renderNode)}</em>;
  }
}

/** @param {{ item: Item }} props */
function Question({ item: { id, question, answer } }) {
  const [open, setOpen] = useState(false);
  return (
    <div class="item" id={id}>
      <h3>
        <button
          type="button"
          id={`${id}-question`}
          aria-expanded={open}
          aria-controls={`${id}-panel`}
          onClick={() => setOpen(!open)}
        >
          {question}
        </button>
      </h3>
      <div
        class="answer"
        id={`${id}-panel`}
        role="group"
        aria-labelledby={`${id}-question`}
        hidden={!open}
      >
        {toFlow(answer).map(renderNode)}
      </div>
    </div>
  );
}

/** @param {Post["takeaways"]} props */
function Takeaways({ heading, items }) {
  return (
    <section class="takeaways">
      <h2>{heading}</h2>
      <ol>
        {items.map((item, index) => (
          <li key={index}>{toPhrasing(item).map(renderNode)}</li>
        ))}
      </ol>
    </section>
  );
}

/** @param {Post["faq"]} props */
function Faq({ heading, items }) {
  return (
    <section class="faq">
      <h2>{heading}</h2>
      {items.map((item) => (
        <Question key={item.id} item={item} />
      ))}
    </section>
  );
}

const post = await fetchPost();
render(
  <>
    <Takeaways {...post.takeaways} />
    <Faq {...post.faq} />
  </>,
  mountPoint,
);
addJsonLd(post);
