// @ts-check
// An article whose list comes, changes and goes.

import { useState } from "react";
import { createRoot } from "react-dom/client";
import { posts } from "../posts.mjs";

const { title, faq } = posts.barrels;

/** Shows the article with three buttons. */
const Article = () => {
  const [isShown, setShown] = useState(true);
  const [isLong, setLong] = useState(false);
  return (
    <article>
      <h1>{title}</h1>
      <button onClick={() => setShown(!isShown)}>Toggle</button>
      <button onClick={() => setLong(true)}>Lengthen</button>
      {isShown && <h2>{faq?.heading}</h2>}
      {isShown && (
        <ol>
          {faq?.items.map(({ question, answer }) => (
            <li key={question}>
              <p>{question}</p>
              <p>
                {answer}
                {isLong && " Ask again."}
              </p>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
};

createRoot(/** @type {HTMLElement} */ (document.querySelector("#root"))).render(<Article />);
