import { expect, test } from "vitest";
import {
  fillWords,
  finishedWords,
  freeWords,
  gatheredWords,
  leftWords,
  outcomesFrom,
  outcomesLeftWords,
  peopleHead,
  peopleOf,
  peopleOnPaper,
  preparedWords,
  quotaHead,
  quotaWords,
  stageWords,
  takenHead,
  takenWords,
} from "./people-words";
import type { ProgrammeType } from "./types";

test.each<[ProgrammeType, string[]]>([
  ["training", ["peserta", "Peserta", "peserta", "2 dari 5 tempat terisi"]],
  ["promotion", ["peserta", "Peserta", "peserta", "2 dari 5 tempat terisi"]],
  ["stall_proposal", ["calon penerima", "Calon penerima", "penerima bantuan", "2 dari 5 calon penerima"]],
  ["equipment_proposal", ["calon penerima", "Calon penerima", "penerima bantuan", "2 dari 5 calon penerima"]],
])("who sits in %s has one name everywhere", (type, words) => {
  const seats = { seatsTaken: 2, quota: 5 };
  expect([peopleOf(type), peopleHead(type), peopleOnPaper(type), takenWords(type, seats)]).toEqual(words);
});

test.each<[ProgrammeType, string[]]>([
  [
    "promotion",
    [
      "Pendaftaran dibuka",
      "Masih disiapkan; warga belum melihatnya.",
      "3 tempat masih kosong",
      "2 pemohon mendapat tempat dan diberi kabar.",
      "Tidak ada yang mendapat tempat.",
      "Selesai. Tidak ada yang perlu dilakukan.",
    ],
  ],
  [
    "equipment_proposal",
    [
      "Dibuka",
      "Masih disiapkan; pemohon dikumpulkan sesudah dibuka.",
      "3 calon penerima lagi bisa masuk,",
      "2 pemohon masuk usulan dan diberi kabar.",
      "Tidak ada yang masuk usulan.",
      "Selesai. Hubungi yang disetujui untuk penyerahannya, lalu buat berita acara serah terima di bagian Surat: penerima menandatanganinya.",
    ],
  ],
])(
  "of %s it is said what is true of it: nobody enters a proposal, and what was approved is handed over",
  (type, words) => {
    expect([
      stageWords("open", type),
      preparedWords(type),
      freeWords(type, 3),
      gatheredWords(type, 2),
      gatheredWords(type, 0),
      finishedWords(type),
    ]).toEqual(words);
    expect(stageWords("running", type)).toBe("Berjalan");
  },
);

test("before the first day nobody is asked for outcomes", () => {
  expect(outcomesFrom("2026-12-01", "2026-11-30")).toBe("2026-12-01");
  expect([outcomesFrom("2026-12-01", "2026-12-01"), outcomesFrom(null, "2026-11-30")]).toEqual([null, null]);
  expect(outcomesLeftWords("promotion", 4, "2026-12-01")).toBe(
    "Semua langkah selesai. Hasil 4 peserta dicatat mulai hari pertamanya, Selasa, 1 Desember 2026.",
  );
  expect(outcomesLeftWords("stall_proposal", 4, null)).toBe(
    "Semua langkah selesai. Hasil 4 calon penerima belum dicatat.",
  );
  expect(outcomesLeftWords("promotion", 0, "2026-12-01")).toBe("Semua langkah selesai dan semua hasil tercatat.");
});

test.each<[ProgrammeType, string, string]>([
  ["training", "Tempat kosong di Kelas: Budi tidak ikut", "Isi tempat kosong dengan pengganti"],
  ["promotion", "Tempat kosong di Kelas: Budi tidak ikut", "Isi tempat kosong dengan pengganti"],
  ["stall_proposal", "Calon penerima berkurang di Kelas: Budi mundur", "Masukkan pengganti calon penerima yang mundur"],
  [
    "equipment_proposal",
    "Calon penerima berkurang di Kelas: Budi mundur",
    "Masukkan pengganti calon penerima yang mundur",
  ],
])("who leaves %s, and the press after it", (type, left, fill) => {
  expect([leftWords(type, { title: "Kelas", person: "Budi" }), fillWords(type)]).toEqual([left, fill]);
});

test("how many a programme has room for is said as who sits in it; of whichever type, both", () => {
  expect([quotaWords("training"), quotaHead("equipment_proposal"), quotaWords()]).toEqual([
    "jumlah tempat",
    "Jumlah calon penerima",
    "jumlah tempat atau calon penerima",
  ]);
  expect([takenHead("promotion"), takenHead("stall_proposal")]).toEqual(["Tempat terisi", "Calon penerima"]);
});
