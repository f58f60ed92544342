// @ts-check
// The first post as a component of React, for the server and for the browser.

import { createElement as h, useState } from "react";
import { posts } from "../posts.mjs";

const { title, faq } = posts.barrels;

/** Shows the questions as a list. */
const List = () =>
  h(
    "ol",
    null,
    faq?.items.map(({ question, answer }) =>
      h("li", { key: question }, h("p", null, question), h("p", null, answer)),
    ),
  );

/**
 * Shows the post, with a button that counts. With `loading` the FAQ is an element of the widget.
 *
 * @param {{ loading?: string }} props
 */
export const Article = ({ loading }) => {
  const [count, setCount] = useState(0);
  const list = h(List, { key: "list" });
  return h(
    "article",
    null,
    h("h1", null, title),
    h("button", { onClick: () => setCount(count + 1) }, `Pressed ${count} times`),
    loading
      ? h("afterword-faq", { src: "/data/barrels.json", loading }, list)
      : [h("h2", { key: "heading" }, faq?.heading), list],
  );
};
