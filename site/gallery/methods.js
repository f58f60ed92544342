// @ts-check
// The buttons call the methods of the element, and the list shows its events.

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
