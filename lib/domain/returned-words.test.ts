import { expect, test } from "vitest";
import { returnedWords } from "./returned-words";

test("the applicant reads how many things, each with its reason, until when, and that it is their turn", () => {
  const words = returnedWords({
    reference: "26NKP4P9XQGQ",
    service: "Bantuan NIB",
    items: [
      { label: "KTP", reason: "Foto buram." },
      { label: "Nama sesuai KTP", reason: "Samakan dengan KTP." },
    ],
    dueOn: "2026-12-07",
  });
  expect(words.subject).toBe("Permohonan 26NK-P4P9-XQGQ perlu diperbaiki");
  expect(words.body).toBe(
    "Ada 2 hal yang perlu Anda perbaiki pada permohonan Bantuan NIB, paling lambat Senin, 7 Desember 2026:\n1. KTP: Foto buram.\n2. Nama sesuai KTP: Samakan dengan KTP.\nBuka halaman lacak untuk mengirim perbaikan. Sekarang giliran Anda.",
  );
});
