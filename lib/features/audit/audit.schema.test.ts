import { expect, it } from "vitest";
import { AuditFilter } from "./audit.schema";

it("passes over days and places that PostgreSQL does not know", () => {
  const far = { dari: "0000-01-01", sampai: "9999-12-31", sebelum: `999999999999999-${"9".repeat(19)}` };
  expect(AuditFilter.parse(far)).toEqual({});
  expect(AuditFilter.parse({ dari: "2026-11-26", sebelum: "1795679999000-42" })).toEqual({
    dari: "2026-11-26",
    sebelum: "1795679999000-42",
  });
});
