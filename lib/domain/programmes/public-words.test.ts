import { expect, test } from "vitest";
import { publicStageWords, seatsWords, stageSentence } from "./public-words";
import type { Stage } from "./stage";

const shown = (stage: Stage, seatsLeft: number, begun = false) => ({
  stage,
  seatsLeft,
  begun,
  quota: 30,
  opensOn: null,
  closesOn: "2026-12-04",
});

test("a full class can still be waited for, and says so", () => {
  expect(publicStageWords(shown("open", 0))).toBe("Penuh, daftar tunggu dibuka");
  expect(stageSentence(shown("open", 0))).toContain("masih bisa mendaftar sampai Jumat, 4 Desember 2026");
  expect(seatsWords(shown("open", 0))).toBe("Penuh: 30 tempat sudah terisi");
});

test("seats left are told while one may hope for one", () => {
  expect(stageSentence(shown("open", 12))).toBe("Anda bisa mendaftar sampai Jumat, 4 Desember 2026.");
  expect(seatsWords(shown("open", 12))).toBe("Tersisa 12 dari 30 tempat");
  expect(seatsWords(shown("cancelled", 12))).toBe("30 tempat");
});

test("a class that the office prepares is not yet running for the public", () => {
  expect(publicStageWords(shown("running", 3))).toBe("Pendaftaran ditutup");
  expect(publicStageWords(shown("running", 3, true))).toBe("Berjalan");
});
