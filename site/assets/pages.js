// @ts-check
// Opens the list of all pages on screens that have room for it beside the text, and scrolls it to
// the present page. The script stands right behind the list.

const wide = matchMedia("(min-width: 60rem)");
const list = document.querySelector(".docs-nav details");

if (list instanceof HTMLDetailsElement) {
  const showList = () => {
    list.open = wide.matches;
    list.classList.toggle("wide", wide.matches);
  };
  wide.addEventListener("change", showList);
  showList();
  if (wide.matches) scrollToCurrent(list);
}

/** @param {HTMLElement} list */
function scrollToCurrent(list) {
  const current = list.querySelector("[aria-current]");
  const frame = list.parentElement;
  if (!current || !frame) return;
  const below = current.getBoundingClientRect().bottom - frame.getBoundingClientRect().bottom;
  // The page itself must not scroll, as it would with scrollIntoView.
  if (below > 0) frame.scrollTop = below + frame.clientHeight / 2;
}
