import assert from "node:assert/strict";
import { test } from "node:test";
import { FULL, settingName, planRounds } from "./cells.mjs";

test("every contestant is measured in each setting as often as the setting says", () => {
  const all = planRounds(FULL, ["one", "afterword-static"], 1).flat();
  for (const setting of FULL) {
    for (const contestant of ["one", "afterword-static"]) {
      const cells = all.filter(
        (cell) => cell.contestant == contestant && settingName(cell) == settingName(setting),
      );
      const isTaken = contestant != "one" || !setting.only;
      assert.equal(
        cells.length,
        isTaken ? setting.rounds : 0,
        `${contestant} ${settingName(setting)}`,
      );
    }
  }
});

test("few samples are spread over all rounds, and a round has all contestants", () => {
  const [setting] = FULL;
  assert.ok(setting);
  const settings = [
    { ...setting, n: 1, rounds: 9 },
    { ...setting, n: 2, rounds: 3 },
  ];
  const inRounds = planRounds(settings, ["one", "two"], 1);
  const numbers = inRounds.flatMap((round, number) =>
    round.some(({ n }) => n == 2) ? [number] : [],
  );
  assert.deepEqual(numbers, [2, 5, 8]);
  for (const round of inRounds) assert.equal(round.length % 2, 0);
});

test("no two settings share a name", () => {
  assert.equal(new Set(FULL.map(settingName)).size, FULL.length);
});
