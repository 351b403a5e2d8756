import { expect, it } from "vitest";
import { AMOUNTS } from "../amounts";
import { farEnds } from "./attacks";
import { FAR_PLACES } from "./hostile-paths";

it("asks every page that reads a place for every far place, also in the short form", () => {
  const { ends } = AMOUNTS.short;
  const attacks = farEnds(["/petugas/pengaturan/audit", "/layanan"], ends, 3);
  const audit = attacks.filter(({ path }) => path.startsWith("/petugas/pengaturan/audit?"));
  expect(audit.every(({ who }) => who === "auditor")).toBe(true);
  for (const place of FAR_PLACES) expect(audit.some(({ path }) => path.includes(`sebelum=${place}&`))).toBe(true);
});
