import { expect, test } from "vitest";
import { sharingAreaField as areaField } from "@/lib/domain/work-sharing";
import { SaveSharing, SharingRuleFilter } from "./work-sharing.schema";

const ID = "0198c0de-0000-7000-8000-000000000001";
const form = { service: "nib", role: "pelaksana", way: "kecamatan", [areaField("52.01.01")]: ID };

test("the kecamatan of the form become whose they are; empty ones are nobody's", () => {
  expect(SaveSharing.parse({ ...form, [areaField("52.01.02")]: "" })).toEqual({
    service: "nib",
    role: "pelaksana",
    way: "kecamatan",
    version: "",
    areas: { "52.01.01": ID },
  });
});

test("by kecamatan needs one; no other kecamatan, way, role or person is taken", () => {
  const bad = (changes: object) => SaveSharing.safeParse({ ...form, ...changes }).error?.issues[0];
  expect(bad({ [areaField("52.01.01")]: "" })).toMatchObject({ path: ["way"] });
  expect(bad({ way: "acak" })?.message).toBe("Pilih cara membagi.");
  expect(bad({ role: "admin" })).toBeDefined();
  expect(bad({ [areaField("52.71.01")]: ID })).toBeDefined();
  expect(bad({ [areaField("52.01.02")]: "siapa" })?.message).toBe("Pilih petugas dari daftar.");
  expect(SaveSharing.safeParse({ ...form, way: "turn", [areaField("52.01.01")]: "" }).success).toBe(true);
});

test("the address names one rule, or none", () => {
  expect(SharingRuleFilter.parse({ ubah: "nib.pelaksana" }).ubah).toBe("nib.pelaksana");
  expect(SharingRuleFilter.parse({ ubah: ["nib.kadis", "c.d"] }).ubah).toBe("nib.kadis");
  for (const ubah of ["nib", "../x.y", "__proto__"]) expect(SharingRuleFilter.parse({ ubah }).ubah).toBeUndefined();
});
