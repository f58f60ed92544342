// @ts-check
// Sets the chosen options as attributes of the widget's script tag, which the widget watches. The
// buttons call the methods of the element, and the list shows its events.

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.options"));
const script = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-src]"));
const tag = /** @type {HTMLElement} */ (document.querySelector("#tag"));

const defaults = Object.fromEntries(new FormData(form));

const applyOptions = () => {
  for (const [name, value] of new FormData(form)) {
    if (value === defaults[name]) script.removeAttribute(`data-${name}`);
    else script.setAttribute(`data-${name}`, String(value));
  }
  const example = /** @type {HTMLScriptElement} */ (script.cloneNode());
  example.setAttribute("src", "/afterword/afterword.js");
  example.setAttribute("data-src", "/posts/post.json");
  tag.textContent = example.outerHTML;
};

form.addEventListener("input", applyOptions);
form.addEventListener("submit", (event) => event.preventDefault());
// Browsers restore the form's values after a reload.
applyOptions();

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
