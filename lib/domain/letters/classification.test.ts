import { expect, test } from "vitest";
import { SERVICE_SLUGS } from "../services";
import { ARCHIVE_CLASSES } from "./archive-classes";
import { classificationOf } from "./classification";
import { LETTER_KINDS } from "./kinds";

const ofService = { classification: "service" } as const;

test.each([
  ["pelatihan", "500.3.6"],
  ["lapak", "500.3.10"],
  ["peralatan", "500.3.3"],
  ["promosi", "500.3.5"],
  ["nib", "500.16.7.2"],
  ["pinjam-alat", "500.3"],
  ["constructor", "500.3"],
  [null, "500.3"],
])("a letter of the service %s: %s", (slug, expected) => {
  expect(classificationOf(ofService, slug)).toBe(expected);
});

test("a kind's own code stands before its service's", () => {
  expect(classificationOf({ classification: "800.1.11.1" }, "pelatihan")).toBe("800.1.11.1");
});

test("each numbered kind has a class of the archive, of every service it is for", () => {
  const codes = ARCHIVE_CLASSES.map(({ code }) => code);
  for (const kind of LETTER_KINDS) {
    expect(kind.classification === null, kind.key).toBe(kind.series === null);
    for (const slug of kind.services ?? [...SERVICE_SLUGS, null])
      expect(codes, kind.key).toContain(classificationOf(kind, slug));
  }
});
