// @ts-check
// A post's Markdown, rendered in the browser. The next post has the same elements with other texts.

import { useState } from "react";
import { createRoot } from "react-dom/client";
import Markdown from "react-markdown";
import { names, posts, writeMarkdown } from "../posts.mjs";

/** Shows a post, with a button for the next one. Each FAQ is a list. */
const Article = () => {
  const [index, setIndex] = useState(0);
  const name = names[index] ?? "barrels";
  const { faq } = posts[name];
  return (
    <article>
      <h1>{posts[name].title}</h1>
      <button onClick={() => setIndex(index + 1)}>Next</button>
      <Markdown>{writeMarkdown({ ...posts[name], faq: faq && { ...faq, form: "list" } })}</Markdown>
      <script type="module" src="/afterword/afterword.js" data-src={`/data/${name}.json`} />
    </article>
  );
};

createRoot(/** @type {HTMLElement} */ (document.querySelector("#root"))).render(<Article />);
