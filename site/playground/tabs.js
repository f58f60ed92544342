// @ts-check
// Tabs, as the ARIA Authoring Practices describe them: the arrows move between them.

/**
 * Makes tabs of buttons that name their panels with `aria-controls`.
 *
 * @param {HTMLElement} list
 * @param {() => void} onSelect called when another panel is shown
 */
export function prepareTabs(list, onSelect) {
  const tabs = [...list.querySelectorAll("button")];
  /** @param {HTMLButtonElement} tab */
  const select = (tab) => {
    selectTab(tabs, tab);
    onSelect();
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener("click", () => select(tab));
    tab.addEventListener("keydown", (event) => {
      const to = findTarget(event.key, index, tabs.length);
      if (to == null) return;
      event.preventDefault();
      select(tabs[to]);
      tabs[to].focus();
    });
  }
}

/** @param {string} key @param {number} index @param {number} count */
function findTarget(key, index, count) {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** @param {HTMLButtonElement[]} tabs @param {HTMLButtonElement} selected */
function selectTab(tabs, selected) {
  for (const tab of tabs) {
    const isSelected = tab == selected;
    tab.setAttribute("aria-selected", String(isSelected));
    tab.tabIndex = isSelected ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
    if (panel) panel.hidden = !isSelected;
  }
}
