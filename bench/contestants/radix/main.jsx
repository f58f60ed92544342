// @ts-check
/** @jsxImportSource react */

import * as Accordion from "@radix-ui/react-accordion";
import { createRoot } from "react-dom/client";

import { fetchPost, mountPoint } from "../data.js";
import { addJsonLd } from "../json-ld.js";
import { itemContent, toFlow, toPhrasing } from "../mdast.js";

/** @import { Flow, Item, ListItem, Phrasing, Post } from "../../data.mjs" */

/**
 * Renders a node of rich text. Nodes never change their order, so the index serves as the key.
 *
 * @param {Flow | Phrasing | ListItem} node
 * @param {number} key
 * @returns {import("react").ReactNode}
 */
function renderNode(node, key) {
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
          {node.children.map(renderNode)}
        </a>
      );
    case "list":
      return node.ordered ? (
        <ol key={key}>{node.children.map(renderNode)}</ol>
      ) : (
        <ul key={key}>{node.children.map(renderNode)}</ul>
      );
    case "listItem":
      return <li key={key}>{itemContent(node).map(renderNode)}</li>;
    case "paragraph":
      return <p key={key}>{node.children.map(renderNode)}</p>;
    case "strong":
      return <strong key={key}>{node.children.map(renderNode)}</strong>;
    case "emphasis":
      return <em key={key}>{node.children.map(renderNode)}</em>;
  }
}

/**
 * A question with its answer. As with all contestants, a closed answer stays in the page
 * (`forceMount`); the stylesheet hides it, as Radix advises.
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
        {toFlow(answer).map(renderNode)}
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
          <li key={index}>{toPhrasing(item).map(renderNode)}</li>
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
createRoot(mountPoint).render(
  <>
    <Takeaways {...post.takeaways} />
    <Faq {...post.faq} />
  </>,
);
addJsonLd(post);
