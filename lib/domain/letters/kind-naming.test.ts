import { expect, test } from "vitest";
import { namingOf } from "./kind-naming";
import { LETTER_KINDS } from "./kinds";
import { lackingNames, lackingOf } from "./lacking";

test.each([
  ["proposal-bantuan", undefined, "Jumlah calon penerima dengan kata, Calon penerima"],
  ["berita-acara-serah-terima", undefined, "Jumlah calon penerima dengan kata, Calon penerima"],
  ["jadwal-promosi", undefined, "Jumlah peserta dengan kata, Peserta"],
  ["keputusan-pelatihan", undefined, "Jumlah peserta dengan kata, Peserta"],
  ["berita-acara-seleksi", undefined, "Jumlah peserta atau calon penerima dengan kata, Peserta atau calon penerima"],
  ["berita-acara-seleksi", "lapak", "Jumlah calon penerima dengan kata, Calon penerima"],
  ["berita-acara-seleksi", "promosi", "Jumlah peserta dengan kata, Peserta"],
])("%s of %s names whom it is about by their word", (key, slug, names) => {
  const kind = LETTER_KINDS.find((one) => one.key === key) as (typeof LETTER_KINDS)[number];
  expect(lackingNames(lackingOf(namingOf(kind, slug), [{ key: "jumlah_peserta" }, { key: "peserta" }]))).toBe(names);
});
