// @ts-check
// A blog that is rendered in the browser. With `?element` its posts have an element of the widget,
// else they have the tag.

import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { makeId, names, posts } from "../posts.mjs";

/** @typedef {import("../posts.mjs").Name} Name */
/** @typedef {import("../posts.mjs").Faq} Faq */

const hasElements = location.search == "?element";

/** Shows an FAQ in its form. @param {{ faq: Faq }} props */
const Faq = ({ faq: { heading, form, items } }) => (
  <>
    {!hasElements && <h2>{heading}</h2>}
    {form == "list" && (
      <ol>
        {items.map(({ question, answer }) => (
          <li key={question}>
            <p>{question}</p>
            <p>{answer}</p>
          </li>
        ))}
      </ol>
    )}
    {form == "headings" &&
      items.map(({ question, answer }) => [
        <h3 key={question}>{question}</h3>,
        <p key={answer}>{answer}</p>,
      ])}
  </>
);

/** Shows a post. @param {{ name: Name }} props */
const Article = ({ name }) => {
  const { title, text, faq } = posts[name];
  const last = faq?.items.at(-1);
  const src = `/data/${name}.json`;
  return (
    <article>
      <h1>{title}</h1>
      <p>
        {text} {last && <a href={`#${makeId(last)}`}>{last.question}</a>}
      </p>
      {faq && !hasElements && <Faq faq={faq} />}
      {faq && hasElements && (
        <afterword-faq src={src}>
          <Faq faq={faq} />
        </afterword-faq>
      )}
      {!hasElements && <script type="module" src="/afterword/afterword.js" data-src={src} />}
    </article>
  );
};

/** Shows the post that the address names, with links to all. */
const Blog = () => {
  const [name, setName] = useState(readName);
  useEffect(() => {
    const update = () => setName(readName());
    addEventListener("popstate", update);
    return () => removeEventListener("popstate", update);
  }, []);
  return (
    <>
      <nav>
        {names.map((each) => (
          <Link key={each} name={each} onFollow={setName} />
        ))}
      </nav>
      <main>
        <Article name={name} />
      </main>
    </>
  );
};

/** Shows a link to a post. @param {{ name: Name, onFollow: (name: Name) => void }} props */
const Link = ({ name, onFollow }) => (
  <a
    href={`/${name}/`}
    onClick={(event) => {
      event.preventDefault();
      history.pushState(null, "", `/${name}/`);
      onFollow(name);
    }}
  >
    {posts[name].title}
  </a>
);

const readName = () => /** @type {Name} */ (location.pathname.split("/")[1]);

createRoot(/** @type {HTMLElement} */ (document.querySelector("#root"))).render(<Blog />);
