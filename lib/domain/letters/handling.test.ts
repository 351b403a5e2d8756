import { expect, test } from "vitest";
import { ROLES } from "@/lib/domain/roles";
import { type Handling, isUsual, natureWords, securityReadBy } from "./handling";

test.each<[Handling, string]>([
  [{ security: "B", urgency: "biasa" }, "Biasa"],
  [{ security: "B", urgency: "segera" }, "Segera"],
  [{ security: "T", urgency: "biasa" }, "Terbatas"],
  [{ security: "R", urgency: "sangat_segera" }, "Rahasia, sangat segera"],
  [{ security: "SR", urgency: "biasa" }, "Sangat rahasia"],
])("%j is written as %s", (handling, words) => {
  expect(natureWords(handling)).toBe(words);
  expect(isUsual(handling)).toBe(words === "Biasa");
});

test("the more closed, the fewer read it by their role alone", () => {
  const readers = (code: string) => ROLES.filter((role) => securityReadBy([role]).some((read) => read === code));
  expect(readers("B")).toEqual([...ROLES]);
  expect(readers("T").sort()).toEqual(["auditor", "kabid", "kadis", "sekretaris"]);
  expect(readers("R").sort()).toEqual(["kadis", "sekretaris"]);
  expect(readers("SR")).toEqual(["kadis"]);
});
