// @ts-check
// Gives each block of code a button that copies it.

const COPY = "Copy";

for (const block of document.querySelectorAll(".code")) addCopyButton(block);

/** @param {Element} block */
function addCopyButton(block) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = COPY;
  button.addEventListener("click", () => copyText(block.querySelector("code"), button));
  block.append(button);
}

/**
 * Copies the text of `code`, and says so on the button, whose new name screen readers announce.
 *
 * @param {Element | null} code
 * @param {HTMLButtonElement} button
 */
async function copyText(code, button) {
  try {
    await navigator.clipboard.writeText(code?.textContent?.trimEnd() ?? "");
    button.textContent = "Copied";
  } catch {
    button.textContent = "Not allowed";
  }
  button.addEventListener("blur", () => (button.textContent = COPY), { once: true });
}

// Makes this file a module for the type checker.
export {};
