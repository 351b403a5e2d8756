import { expect, test } from "vitest";
import { standsInOf } from "./roles-in-force";

const now = new Date("2026-11-23T02:00:00Z");
const day = (date: string) => new Date(`${date}T00:00:00Z`);
const grant = (role: string, kind: string, from = "2026-11-01", to: string | null = null) => ({
  role,
  kind,
  validFrom: day(from),
  validTo: to ? day(to) : null,
});

test.each([
  [[grant("kabid", "definitive")], {}],
  [[grant("jafung", "definitive"), grant("kabid", "plh", "2026-11-23", "2026-11-23")], { kabid: "plh" }],
  // Yesterday's and tomorrow's stand for nothing today.
  [[grant("kabid", "plh", "2026-11-20", "2026-11-22"), grant("kadis", "plt", "2026-11-24")], {}],
  [[grant("kabid", "plt"), grant("kabid", "plh")], { kabid: "plh" }],
  [[grant("kabid", "plt"), grant("kabid", "definitive", "2026-11-20")], {}],
  [[grant("kabid", "an")], { kabid: "an" }],
])("%j stands in as %j", (grants, expected) => {
  expect(standsInOf({ grants }, now)).toEqual(expected);
});
