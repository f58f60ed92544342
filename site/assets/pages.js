// @ts-check
// Opens the list of all pages on screens that have room for it beside the text. It stands right
// behind the list.

const wide = matchMedia("(min-width: 60rem)");
const list = document.querySelector(".docs-nav details");

if (list instanceof HTMLDetailsElement) {
  const showList = () => {
    list.open = wide.matches;
    list.classList.toggle("wide", wide.matches);
  };
  wide.addEventListener("change", showList);
  showList();
}
