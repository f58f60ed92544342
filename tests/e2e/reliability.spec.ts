// Every fault in every way of embedding. `reliability/report.ts` writes docs/reliability.md from
// the results.

import { checkCell, test } from "./reliability/cell.ts";
import { canBefall } from "./reliability/fault.ts";
import { GROUPS } from "./reliability/faults.ts";
import { WAYS } from "./reliability/ways.ts";

for (const { faults } of GROUPS) {
  for (const fault of faults) {
    test.describe(fault.name, () => {
      test.use({ fault });
      for (const way of WAYS.filter((way) => canBefall(fault, way))) {
        test(way, async ({ page, site, log, parserPage }, info) => {
          const broken = fault.broken?.[way];
          test.fail(broken !== undefined, broken);
          await checkCell({ way, page, site, log }, fault, parserPage, info);
        });
      }
    });
  }
}
