import { expect, test } from "vitest";
import { changedSince, editVersion } from "./edit-version";

const shown = { title: "Kelas", quota: 10, days: ["2026-12-01"], nothing: null };

test("the same values are the same version, whatever their order", () => {
  expect(editVersion({ nothing: undefined, days: ["2026-12-01"], quota: 10, title: "Kelas" })).toBe(editVersion(shown));
  expect(changedSince(editVersion(shown), { ...shown })).toEqual([]);
});

test("names what changed, came or went", () => {
  const version = editVersion(shown);
  expect(changedSince(version, { ...shown, title: "Kelas lain" })).toEqual(["title"]);
  expect(changedSince(version, { ...shown, place: "Aula" })).toEqual(["place"]);
  const { quota: _, ...less } = shown;
  expect(changedSince(version, less)).toEqual(["quota"]);
});

test("a version that is none of ours is a stale one, and values stay hidden in it", () => {
  for (const strange of ["", ",", "title", "x:y", "__proto__:1"])
    expect(changedSince(strange, shown).length).toBeGreaterThanOrEqual(4);
  expect(editVersion({ nik: "5201014107900001" })).not.toContain("5201");
});
