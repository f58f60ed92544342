// @ts-check
/** @jsxImportSource react */

import * as Accordion from "@radix-ui/react-accordion";
import { createRoot } from "react-dom/client";

import { fetchPost, place } from "../data.js";
import { addJsonLd } from "../json-ld.js";
import { flow, line, phrasing } from "../mdast.js";

/** @import { Flow, Item, ListItem, Phrasing, Post } from "../../data.mjs" */

/**
 * What the data says never changes order, so its index is key enough.
 *
 * @param {Flow | Phrasing | ListItem} node
 * @param {number} key
 * @returns {import("react").ReactNode}
 */
function rich(node, key) {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return <code key={key}>{node.value}</code>;
    case "break":
      return <br key={key} />;
    case "link":
      return (
        <a key={key} href={node.url}>
          {node.children.map(rich)}
        </a>
      );
    case "list":
      return node.ordered ? (
        <ol key={key}>{node.children.map(rich)}</ol>
      ) : (
        <ul key={key}>{node.children.map(rich)}</ul>
      );
    case "listItem":
      return <li key={key}>{line(node).map(rich)}</li>;
    case "paragraph":
      return <p key={key}>{node.children.map(rich)}</p>;
    case "strong":
      return <strong key={key}>{node.children.map(rich)}</strong>;
    case "emphasis":
      return <em key={key}>{node.children.map(rich)}</em>;
  }
}

/**
 * The answer is in the page while it is closed, too (`forceMount`), as with all contestants; the style
 * sheet hides it, as Radix advises.
 *
 * @param {{ item: Item }} props
 */
function Question({ item: { id, question, answer } }) {
  return (
    <Accordion.Item className="item" id={id} value={id}>
      <Accordion.Header>
        <Accordion.Trigger>{question}</Accordion.Trigger>
      </Accordion.Header>
      <Accordion.Content className="answer" forceMount>
        {flow(answer).map(rich)}
      </Accordion.Content>
    </Accordion.Item>
  );
}

/** @param {Post["takeaways"]} props */
function Takeaways({ heading, items }) {
  return (
    <section className="takeaways">
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
    <section className="faq">
      <h2>{heading}</h2>
      <Accordion.Root type="multiple">
        {items.map((item) => (
          <Question key={item.id} item={item} />
        ))}
      </Accordion.Root>
    </section>
  );
}

const post = await fetchPost();
createRoot(place).render(
  <>
    <Takeaways {...post.takeaways} />
    <Faq {...post.faq} />
  </>,
);
addJsonLd(post);
