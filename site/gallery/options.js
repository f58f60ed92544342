// @ts-check
/**
 * What is chosen in the form becomes an attribute of the widget's own script tag, which it watches. The
 * buttons call the methods of the element, and what comes of it is listed.
 */

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

const MOST_EVENTS = 8;
const events = /** @type {HTMLElement} */ (document.querySelector("#events"));
for (const name of ["ready", "before-toggle", "toggle", "error"]) {
  addEventListener(`afterword:${name}`, (event) => {
    const entry = document.createElement("li");
    const { detail } = /** @type {CustomEvent} */ (event);
    entry.textContent = `afterword:${name} ${JSON.stringify(detail)}`;
    events.prepend(entry);
    events.children[MOST_EVENTS]?.remove();
  });
}

const faq = /** @type {any} */ (document.querySelector("afterword-faq"));
document.querySelector(".methods")?.addEventListener("click", ({ target }) => {
  const { method } = /** @type {HTMLElement} */ (target).dataset;
  if (method) faq[method]("how-large-a-pot");
});
