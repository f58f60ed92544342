// @ts-check
/** What is chosen in the form becomes an attribute of the widget's own script tag, which it watches. */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.options"));
const script = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-src]"));
const tag = /** @type {HTMLElement} */ (document.querySelector("#tag"));

const defaults = Object.fromEntries(new FormData(form));

const apply = () => {
  for (const [name, value] of new FormData(form)) {
    if (value === defaults[name]) script.removeAttribute(`data-${name}`);
    else script.setAttribute(`data-${name}`, String(value));
  }
  const written = /** @type {HTMLScriptElement} */ (script.cloneNode());
  written.setAttribute("src", "/afterword/afterword.js");
  written.setAttribute("data-src", "/posts/post.json");
  tag.textContent = written.outerHTML;
};

form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
// What a browser has put back into the form after a reload.
apply();
