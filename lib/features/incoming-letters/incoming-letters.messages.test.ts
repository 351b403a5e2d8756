import { expect, test } from "vitest";
import { doneWords, enteredWords, givenWords, namedIncoming, withdrawnWords } from "./incoming-letters.messages";

const LETTER = { id: "1", agenda: 12, year: 2026, sender: "Inspektorat", subject: "Hasil pemeriksaan" };
const said = (security: "B" | "T") => {
  const letter = namedIncoming({ ...LETTER, security });
  return [
    enteredWords(letter),
    givenWords(letter, { by: "Kadis", asked: "Pelajari. Rahasiakan namanya.", dueOn: "2026-11-30" }),
    doneWords(letter, { by: "Kabid", report: "Sudah ditemui." }),
    withdrawnWords(letter, { by: "Kadis", reason: "Salah orang." }),
  ];
};

test("of a letter that all may read a message says what it is, what is asked and until when", () => {
  const [entered, given, done, back] = said("B");
  expect(entered?.subject).toBe("Surat masuk: “Hasil pemeriksaan” dari Inspektorat");
  expect(given?.body).toContain("Pelajari. Rahasiakan namanya. Paling lambat Senin, 30 November 2026.");
  expect(done?.body).toContain("Laporannya: Sudah ditemui.");
  expect(back?.body).toContain("Alasannya: Salah orang.");
});

test("of a closed one it says the agenda number and the day, and nothing that others could read over a shoulder", () => {
  const words = JSON.stringify(said("T"));
  expect(words).toContain("agenda 12/2026");
  for (const secret of ["Inspektorat", "Hasil", "Pelajari", "Rahasiakan", "ditemui", "Salah orang"])
    expect(words).not.toContain(secret);
});
