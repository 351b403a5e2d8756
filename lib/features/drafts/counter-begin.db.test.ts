import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { beginEntry } from "./counter-entry.commands";
import { saveEntry } from "./save-entry.command";

useDatabase();

test("an entry begins with a whole NIK or with none, so that nobody types on beneath a wrong one", async () => {
  const clerk = await asStaff(["pelaksana"], makeClock());
  const begin = (nik: string) => beginEntry(clerk, { requestId: randomUUID(), slug: "nib", nik });
  for (const nik of ["1234", "5201-0141-0790-0001x", "nik"])
    expect(await begin(nik), nik).toMatchObject({ ok: false, errors: { nik: expect.stringMatching(/16 angka/) } });
  const notANik = (sentence: string) => ({
    ok: false,
    errors: { nik: expect.stringContaining(sentence) },
  });
  for (const nik of ["No. KK 5201010107120001", "5201014107900001 (kartu keluarga)", "K.K: 5201014107900001"])
    expect(await begin(nik), nik).toMatchObject(notANik("Ini nomor Kartu Keluarga. NIK ada di KTP"));
  expect(await begin("5201013207900001")).toMatchObject(notANik("angka ke-7 dan ke-8 bukan tanggal"));
  for (const nik of ["", "  ", "5201 0141 0790 0001", "\u202a5201014107900001\u202c"])
    expect(await begin(nik), nik).toMatchObject({ ok: true });
});

test.each([
  ["No. KK 5201010107120001", "Ini nomor Kartu Keluarga. NIK ada di KTP"],
  ["5201010107120001 (kartu keluarga)", "Ini nomor Kartu Keluarga. NIK ada di KTP"],
  ["5201014107", "NIK harus 16 angka"],
  ["", "Tulis NIK dahulu"],
])("whom the register knows is not looked for by %j, and the clerk reads why: %s", async (nik, sentence) => {
  const clerk = await asStaff(["pelaksana"], makeClock());
  const begun = await beginEntry(clerk, { requestId: randomUUID(), slug: "nib" });
  if (!begun.ok) throw new Error(begun.code);
  const { entry } = begun.value;
  const saved = await saveEntry(clerk, { entry, revision: "1", typed: { "identity.nik": nik }, press: "cari" });
  expect(saved).toMatchObject({
    ok: true,
    value: { next: "stay", errors: { "identity.nik": expect.stringContaining(sentence) } },
  });
});
