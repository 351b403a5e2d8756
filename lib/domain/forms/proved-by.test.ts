import { expect, test } from "vitest";
import { provedBy } from "./proved-by";
import { findQuestion } from "./sections";
import { SERVICES } from "./services";

test("a KTP proves the NIK, the name, the birth date and the address, and nothing else", () => {
  expect(provedBy("ktp")).toEqual([
    "identity.nik",
    "identity.name",
    "identity.birthDate",
    "identity.address",
    "identity.villageCode",
  ]);
});

test.each(["ktp", "surat_usaha", "email", "npwp", "nib", "foto_tempat", "foto_usaha", "foto_produk", "brosur", "lain"])(
  "%s is compared with answers that some service asks",
  (requirement) => {
    for (const key of provedBy(requirement))
      expect(
        SERVICES.some((service) => findQuestion(service, key) !== null),
        key,
      ).toBe(true);
  },
);

test("a word that every object knows is a paper like any other", () => {
  expect(provedBy("constructor")).toEqual(provedBy("halal"));
});
