import { expect, it } from "vitest";
import { nameOf } from "./run";
import { TABLE } from "./table";
import { bestOfEach, outcomes } from "./words";

const rows = [...TABLE.pages, ...TABLE.routes, ...TABLE.actions];

it("says of every row what each audience gets, once", () => {
  for (const row of rows) expect(() => outcomes(row.expect, nameOf(row))).not.toThrow();
});

it("has no two rows of the same name", () => {
  const names = rows.map(nameOf);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it("has a row in which somebody succeeds for every action", () => {
  const refusedAlone = bestOfEach(TABLE.actions).filter((row) => !row.expect.allowed?.length);
  // Nobody can, while no service signs: whoever chooses one (lib/platform/signing/signing.ts) gives it such a row.
  expect(refusedAlone.map(({ action }) => action)).toEqual(["letters/signElectronicallyAction"]);
});
