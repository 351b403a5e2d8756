import { expect, test } from "vitest";
import type { Definition, Duty } from "@/lib/domain/workflow";
import { participantMessages, type Tell } from "./programme";

const duty = (verb: Duty["verb"], record?: string) =>
  ({ id: `1.${verb}`, role: "seksi", verb, scope: "programme", ...(record ? { record } : {}) }) as Duty;

const facts = { title: "Gebyar", when: "Selasa, 1 Desember 2026", place: "Lapangan Gerung" };

function said(records: [string?, string?], tell: Tell, outcome: string | null = null) {
  const definition = {
    rows: [
      {
        no: 1,
        activity: "Penyusunan",
        plain: "Dinas menyusunnya",
        duties: [duty("perform", records[0]), duty("approve", records[1])],
      },
    ],
  } as unknown as Definition;
  const programme = { id: "r", programmeId: "p", facts, definition, reason: null };
  const participant = { applicationId: "a", reference: "26PWSVXH69K5", email: null, outcome };
  return participantMessages(programme, 7, tell, participant)[0]?.body ?? "";
}

const DONE: Tell = { about: "row_done", row: 1 };

test.each([
  ["this version", ["schedule", "schedule_signed"]],
  ["a version older than the rule", ["schedule", undefined]],
] as const)("the approved schedule of an event asks whoever is in it to answer (%s)", (_, records) => {
  expect(said([...records], DONE)).toBe(
    'Anda diundang ke kegiatan "Gebyar". Waktu: Selasa, 1 Desember 2026. Tempat: Lapangan Gerung. Buka halaman lacak untuk menjawab hadir atau tidak hadir.',
  );
});

test("an approved proposal decides nothing for one person yet", () => {
  expect(said(["proposal", "proposal_signed"], DONE)).toMatch(/Hasil untuk Anda menyusul; kami memberi kabar\.$/);
});

test("the last message says what follows an approved aid, and of nothing else", () => {
  const ended: Tell = { about: "completed", row: null };
  expect(said([], ended, "approved_in_part")).toMatch(
    /disetujui sebagian\. Petugas menghubungi nomor HP Anda untuk penyerahannya\./,
  );
  expect(said([], ended, "not_approved")).toBe('Kegiatan "Gebyar" selesai. Bantuan Anda belum disetujui.');
});

test("whoever got the letter with the last of them is asked to answer it; the office's own survey is not told", () => {
  expect(said(["deliveries"], DONE)).toContain("Belum menjawab undangannya? Buka halaman lacak");
  expect(said(["survey"], DONE)).toBe("");
});
