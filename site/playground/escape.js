// @ts-check
// Escapes for texts that people paste into pages.

/** Escapes the value of an attribute in double quotes; XML takes it, too. @param {string} value */
export function escapeAttribute(value) {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Escapes JSON for a script element: `<!--` and `</script>` would end it. @param {string} json */
export function escapeJson(json) {
  return json.replaceAll("<", "\\u003c");
}
