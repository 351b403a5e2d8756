import { expect, it } from "vitest";
import { UploadClaim } from "./documents.schema";

const programme = "0199c0de-0000-7000-8000-000000000001";

it.each([
  { service: "nib", requirement: "surat_usaha" },
  { reference: "26NK7F3Q9XMC", duty: "nib.4.pelaksana.perform" },
  { programme, duty: "pelatihan.1.pelaksana.perform" },
])("takes a claim as our own pages make it: %j", (claim) => {
  expect(UploadClaim.safeParse(claim).success).toBe(true);
});

it.each([
  { service: "nib", requirement: "ktp\u0000" },
  { reference: "26NK7F3Q9XMC", duty: "a\u0000b" },
  { programme, duty: "' OR 1=1" },
  { service: "../nib" },
  { service: { not: "" } },
  { service: "nib", by: "pemohon" },
])("refuses what none of our keys looks like: %j", (claim) => {
  expect(UploadClaim.safeParse(claim).success).toBe(false);
});
