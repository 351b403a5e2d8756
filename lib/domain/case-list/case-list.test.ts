import { describe, expect, test } from "vitest";
import type { Role } from "../roles";
import {
  CASE_FILTER_KEYS,
  CASE_FILTERS,
  type CaseFilters,
  caseListAddress,
  caseListQuery,
  caseViewName,
  orderOfCases,
  readCaseFilters,
  SHIPPED_VIEWS,
  statesOfCases,
  takesProgrammes,
  turnOfCase,
} from ".";

const CLERK: { roles: Role[] } = { roles: ["pelaksana"] };

function read(query: string, reader = CLERK) {
  const params = new URLSearchParams(query);
  return readCaseFilters((key) => params.get(key) ?? "", reader);
}

describe("the address of a view", () => {
  test("is read back as it was written, in one order whatever order it came in", () => {
    for (const { filters } of SHIPPED_VIEWS) expect(read(caseListQuery(filters))).toEqual({ filters, ignored: [] });
    expect(caseListQuery(read("urut=lama&keadaan=rejected").filters)).toBe("keadaan=rejected&urut=lama");
    expect(caseListAddress({})).toBe("/petugas/permohonan");
    expect(caseListAddress({ nik: "ganda" }, { sesudah: "1.x" })).toBe("/petugas/permohonan?nik=ganda&sesudah=1.x");
  });

  test("takes every choice that its form offers", () => {
    for (const key of CASE_FILTER_KEYS)
      for (const [value] of CASE_FILTERS[key].choices)
        expect(read(`${key}=${value}`)).toEqual({ filters: { [key]: value }, ignored: [] });
  });

  test.each([
    ["keadaan=emas", "Pilihan Keadaan"],
    ["keadaan=draft", "Pilihan Keadaan"],
    ["keadaan=constructor", "Pilihan Keadaan"],
    ["kecamatan=99", "Pilihan Kecamatan"],
    ["desa=52.01.01.9999", "Pilihan Desa"],
    ["pemegang='--", "Pilihan Ditangani"],
    ["kegiatan=__proto__", "Pilihan Kegiatan"],
    ["umur=7 OR 1=1", "Pilihan Umur"],
    ["terbit=2026-13", "Pilihan NIB terbit"],
    ["terbit=2026-1", "Pilihan NIB terbit"],
    ["terbit=1926-11", "Pilihan NIB terbit"],
  ])("%s narrows nothing down, and a sentence says so", (query, said) => {
    const { filters, ignored } = read(query);
    expect(filters).toEqual({});
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toContain(said);
  });

  test("a village of another district counts, the district does not", () => {
    const { filters, ignored } = read("kecamatan=52.01.02&desa=52.01.01.2009");
    expect(filters).toEqual({ desa: "52.01.01.2009" });
    expect(ignored).toEqual(["Desa itu ada di kecamatan lain, jadi kecamatannya tidak dipakai."]);
  });

  test("what is mine asks somebody who holds duties", () => {
    expect(read("pemegang=saya").filters).toEqual({ pemegang: "saya" });
    expect(read("pemegang=saya", { roles: ["auditor"] })).toMatchObject({ filters: {}, ignored: [expect.any(String)] });
  });
});

describe("what a view holds", () => {
  test.each<[CaseFilters, string, string[]]>([
    [
      {},
      "newest",
      [
        "submitted",
        "in_verification",
        "needs_correction",
        "waiting_programme",
        "in_progress",
        "completed",
        "rejected",
        "withdrawn",
      ],
    ],
    [{ keadaan: "rejected", tutup: "bulan-ini" }, "closed", ["rejected"]],
    [{ tutup: "bulan-ini" }, "closed", ["completed", "rejected", "withdrawn"]],
    [{ tenggat: "jawaban" }, "answer", ["needs_correction"]],
    [{ tenggat: "jawaban", keadaan: "completed" }, "answer", []],
    // While OSS is down, what needs it waits outside as well.
    [{ waktu: "luar", urut: "lama" }, "oldest", ["submitted", "in_verification", "waiting_programme", "in_progress"]],
    [{ waktu: "pemohon" }, "newest", ["needs_correction", "in_progress"]],
    [
      { nik: "ganda" },
      "newest",
      ["submitted", "in_verification", "needs_correction", "waiting_programme", "in_progress"],
    ],
    [{ kembali: "ya", urut: "baru" }, "back", expect.anything()],
    [{ pemegang: "kosong" }, "due", expect.anything()],
  ])("%j stands in the order %s", (filters, order, states) => {
    expect(orderOfCases(filters)).toBe(order);
    expect(statesOfCases(filters)).toEqual(states);
  });

  test("programmes stand among what the office owes, unless something of applicants is asked", () => {
    expect(takesProgrammes({ tenggat: "lewat" })).toBe(true);
    expect(takesProgrammes({ tenggat: "lewat", layanan: "pelatihan", kecamatan: "52.01.01" })).toBe(true);
    expect(takesProgrammes({ tenggat: "lewat", keadaan: "submitted" })).toBe(false);
    expect(takesProgrammes({ tenggat: "jawaban" })).toBe(false);
    expect(takesProgrammes({})).toBe(false);
  });

  test("no two shipped views are the same, and each is called by its name", () => {
    expect(new Set(SHIPPED_VIEWS.map(({ filters }) => caseListQuery(filters))).size).toBe(SHIPPED_VIEWS.length);
    for (const { name, filters } of SHIPPED_VIEWS) expect(caseViewName(filters)).toBe(name);
    expect(caseViewName({ keadaan: "rejected" })).toBe("Permohonan");
  });
});

test.each([
  ["submitted", "pelaksana", "office"],
  ["in_progress", "pemohon", "applicant"],
  ["in_progress", null, "office"],
  ["needs_correction", null, "applicant"],
  ["waiting_programme", null, "outside"],
  ["rejected", null, null],
] as const)("in %s with a duty of %s it is the turn of %s", (status, role, turn) => {
  expect(turnOfCase(status, role && { role, stopped: false })).toBe(turn);
});

test("while OSS is down it is nobody's turn, but of what waits for the applicant's correction", () => {
  const open = { role: "pelaksana", stopped: true };
  expect(turnOfCase("in_verification", open)).toBe("outside");
  expect(turnOfCase("needs_correction", open)).toBe("applicant");
});
