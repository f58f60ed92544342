import { check, test } from "./reliability/cell.ts";
import { GROUPS } from "./reliability/faults.ts";
import { WAYS } from "./reliability/ways.ts";

/** Every fault, in every way of embedding. What comes of it is docs/reliability.md (`reliability/report.ts`). */

for (const { faults } of GROUPS) {
  for (const fault of faults) {
    test.describe(fault.name, () => {
      test.use({ fault });
      for (const way of WAYS) {
        test(way, async ({ page, site, log, desk }, info) => {
          const broken = fault.broken?.[way];
          test.fail(broken !== undefined, broken);
          await check({ way, page, site, log }, fault, desk, info);
        });
      }
    });
  }
}
