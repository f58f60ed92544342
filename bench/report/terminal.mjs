// @ts-check
/**
 * The summary of a run for a terminal.
 */

import { PROFILES } from "../cells.mjs";
import { PAINTS } from "./columns.mjs";
import { estimateFigure, formatEstimate, FORMATS } from "./figures.mjs";
import { judgeTargets } from "./targets.mjs";

/** @import { Profile } from "../cells.mjs" */
/** @import { Results } from "../results.mjs" */

/** Writes the measured targets and the most important figures. @param {Results} results */
export function summarize(results) {
  return [
    ...summarizeTargets(results),
    ...summarizePaints(results, 5, "1x"),
    ...summarizePaints(results, 1_000, "4x"),
  ].join("\n");
}

/** @param {Results} results */
function summarizeTargets(results) {
  return judgeTargets(results).flatMap(({ figure, must, aim }) =>
    [must, aim].flatMap((check, index) => {
      if (!check || check.verdict == "not measured") return [];
      const kind = index ? "aim " : "must";
      const { verdict, measured, limit } = check;
      return [`${verdict.padEnd(6)}  ${kind}  ${figure}: ${measured} (${limit})`];
    }),
  );
}

/** @param {Results} results @param {number} n @param {Profile} profile */
function summarizePaints(results, n, profile) {
  const columns = PAINTS.filter(({ isRatio, figure }) => !isRatio && figure != "scriptToAll");
  const setting = /** @type {const} */ ({ kind: "load", place: "above", n, profile });
  const titles = columns.map(({ title }) => title).join("; ");
  const rows = results.contestants.map(({ name, title }) => {
    const figures = columns.map(({ figure }) =>
      formatEstimate(estimateFigure(results, name, setting, figure), "ms").padStart(22),
    );
    return `${title.padEnd(26)} ${figures.join("")}`;
  });
  return ["", `${FORMATS.count(n)} entries, ${PROFILES[profile].title}: ${titles}`, ...rows];
}
