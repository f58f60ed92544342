// @ts-check
// An element of the widget whose fallback and data change.

import { useState } from "react";
import { createRoot } from "react-dom/client";
import { names, posts } from "../posts.mjs";

/** Shows the posts in turn, with a button for each change. */
const Article = () => {
  const [index, setIndex] = useState(0);
  const [count, setCount] = useState(0);
  const [isShown, setShown] = useState(true);
  const name = names[index] ?? "barrels";
  return (
    <article>
      <h1>{posts[name].title}</h1>
      <button onClick={() => setCount(count + 1)}>Count</button>
      <button onClick={() => setIndex(index + 1)}>Next</button>
      <button onClick={() => setShown(!isShown)}>Toggle</button>
      {isShown && (
        <afterword-faq src={`/data/${name}.json`}>
          {count % 2 == 1 && <b>Odd.</b>}
          <p>Asked {count} times.</p>
          {count > 1 && <p>Ask us.</p>}
        </afterword-faq>
      )}
    </article>
  );
};

createRoot(/** @type {HTMLElement} */ (document.querySelector("#root"))).render(<Article />);
