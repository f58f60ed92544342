// @ts-check
// Keeps the reader's choice of light or dark colours. The rest of the script waits for the page,
// but the choice is applied before anything is painted.

const KEY = "colours";
const dark = matchMedia("(prefers-color-scheme: dark)");

applyColours(readChoice());
addEventListener("DOMContentLoaded", prepareSwitch);

/** Returns the colours that the reader has chosen, or null. */
function readChoice() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A browser that keeps nothing throws.
    return null;
  }
}

/** @param {string} colours */
function writeChoice(colours) {
  try {
    localStorage.setItem(KEY, colours);
  } catch {
    // The choice lasts as long as the page.
  }
}

/** @param {string | null} colours */
function applyColours(colours) {
  if (colours == "light" || colours == "dark") document.documentElement.dataset.theme = colours;
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme == "dark" : dark.matches;
}

function prepareSwitch() {
  const button = document.querySelector("button.colours");
  if (!(button instanceof HTMLButtonElement)) return;
  const showState = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const colours = isDark() ? "light" : "dark";
    applyColours(colours);
    writeChoice(colours);
    showState();
  });
  dark.addEventListener("change", showState);
  showState();
  button.hidden = false;
}
