import { describe, expect, test } from "vitest";
import { changedSince, editVersion, formVersion, staleEdit } from "./edit-version";

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

describe("an edit form of which two are open", () => {
  const opened = { title: "Kelas", place: "Aula", quota: 10, note: null };
  const labels = { title: "nama", place: "tempat", quota: "jumlah tempat", note: "catatan" };
  const version = formVersion(opened);

  test("saves while nothing of others would be undone", () => {
    expect(staleEdit({ version, now: opened, wanted: { ...opened, title: "Lain" }, labels })).toBeNull();
    // Both wrote the same, an empty note is none, and a browser ends lines otherwise.
    const same = { title: "Kelas", place: "Taman\nKota", quota: 10, note: "" };
    expect(staleEdit({ version, now: { ...opened, place: "Taman\r\nKota" }, wanted: same, labels })).toBeNull();
  });

  test("names what changed and how it stands; what was typed stays, the rest follows, the next press saves", () => {
    const now = { ...opened, place: "Taman Kota", note: "Bawa contoh." };
    const wanted = { ...opened, title: "Kelas kopi", note: "Datang pagi." };
    const stale = staleEdit({ version, now, wanted, labels });
    expect(stale?.code).toBe("changed_meanwhile");
    expect(stale?.sentence).toContain("tempat (kini “Taman Kota”), catatan (kini “Bawa contoh.”).");
    expect(stale?.sentence).not.toContain("nama");
    const { version: next = "", ...form } = stale?.values ?? {};
    expect(form).toEqual({ title: "Kelas kopi", place: "Taman Kota", quota: "10", note: "Datang pagi." });
    expect(staleEdit({ version: next, now, wanted: { ...wanted, ...form }, labels })).toBeNull();
  });

  test("says in words what a text does not, also of what is empty now", () => {
    const say = (field: string, text: string) => (field === "note" ? (text ? "wajib" : "tidak wajib") : null);
    const ticked = { ...opened, note: "ya" };
    const stale = staleEdit({
      version: formVersion(ticked),
      now: { ...opened, title: "" },
      wanted: ticked,
      labels,
      say,
    });
    expect(stale?.sentence).toContain("nama (kini kosong), catatan (kini tidak wajib)");
  });

  test("a version of no form of ours undoes nothing unseen either", () => {
    for (const strange of ["", "x", "title:1,__proto__:2"])
      expect(staleEdit({ version: strange, now: { ...opened, place: "Taman" }, wanted: opened, labels })?.code).toBe(
        "changed_meanwhile",
      );
  });
});
