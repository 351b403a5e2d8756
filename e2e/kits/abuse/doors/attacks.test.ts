import { expect, it } from "vitest";
import { AMOUNTS } from "../amounts";
import { farEnds, inheritedWords } from "./attacks";
import { FAR_PLACES } from "./hostile-paths";

it("asks every page that reads a place for every far place, also in the short form", () => {
  const { ends } = AMOUNTS.short;
  const attacks = farEnds(["/petugas/pengaturan/audit", "/layanan"], ends, 3);
  const audit = attacks.filter(({ path }) => path.startsWith("/petugas/pengaturan/audit?"));
  expect(audit.every(({ who }) => who === "auditor")).toBe(true);
  for (const place of FAR_PLACES) expect(audit.some(({ path }) => path.includes(`sebelum=${place}&`))).toBe(true);
});

it("asks every page for the words that every object answers to, as news too", () => {
  const attacks = inheritedWords(["/petugas/permohonan/26TQ4Z7KX3MB", "/petugas/masuk"]);
  for (const word of ["__proto__", "constructor", "toString", "%00"])
    expect(attacks.filter(({ path }) => path.includes(`kabar=${word}&`))).toHaveLength(2);
  expect(attacks.find(({ path }) => path.startsWith("/petugas/masuk"))?.who).toBe("visitor");
});
