// @ts-check
/** @jsxImportSource preact */

import { render } from "preact";
import { useState } from "preact/hooks";

import { fetchPost, place } from "../data.js";
import { addJsonLd } from "../json-ld.js";
import { flow, line, phrasing } from "../mdast.js";

/** @import { Flow, Item, ListItem, Phrasing, Post } from "../../data.mjs" */

/**
 * @param {Flow | Phrasing | ListItem} node
 * @returns {import("preact").ComponentChild}
 */
function rich(node) {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "break":
      return <br />;
    case "link":
      return <a href={node.url}>{node.children.map(rich)}</a>;
    case "list":
      return node.ordered ? <ol>{node.children.map(rich)}</ol> : <ul>{node.children.map(rich)}</ul>;
    case "listItem":
      return <li>{line(node).map(rich)}</li>;
    case "paragraph":
      return <p>{node.children.map(rich)}</p>;
    case "strong":
      return <strong>{node.children.map(rich)}</strong>;
    case "emphasis":
      return <em>{node.children.map(rich)}</em>;
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
        {flow(answer).map(rich)}
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
          <li key={index}>{phrasing(item).map(rich)}</li>
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
  place,
);
addJsonLd(post);
