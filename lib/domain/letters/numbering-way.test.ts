import { expect, test } from "vitest";
import type { DoneDuty } from "@/lib/domain/workflow";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import type { LetterKind } from "./kind";
import { findLetterKind } from "./kinds";
import { numberingWay } from "./numbering-way";

const kind = (key: string) => findLetterKind(key) as LetterKind;
const definition = { ...DEFINITIONS.fasilitasi, rows: DEFINITIONS.fasilitasi.rows.filter(({ no }) => no === 1) };
const done = (duty: string, undoneBySeq: number | null = null) => ({ duty, undoneBySeq }) as DoneDuty;
const way = (...ended: DoneDuty[]) => numberingWay(kind("proposal-bantuan"), { definition, state: { done: ended } });

test("a proposal is numbered by its approval; what changes afterwards by whoever signs", () => {
  expect(way()).toEqual({ by: "duty" });
  expect(way(done("fasilitasi.1.seksi.perform"))).toEqual({ by: "duty" });
  expect(way(done("fasilitasi.1.kadis.approve"))).toEqual({
    by: "signer",
    role: "kadis",
    approved: true,
    voided: null,
  });
  // Sent back: it will be approved once more.
  expect(way(done("fasilitasi.1.kadis.approve", 9))).toEqual({ by: "duty" });
});

test("a version in which nobody approves leaves the number to whoever signs", () => {
  const rows = definition.rows.map((row) => ({ ...row, duties: row.duties.filter(({ verb }) => verb !== "approve") }));
  const open = { definition: { ...definition, rows }, state: { done: [] } };
  expect(numberingWay(kind("proposal-bantuan"), open)).toEqual({
    by: "signer",
    role: "kadis",
    approved: false,
    voided: null,
  });
});

test("the schedule is signed by whoever approves its row; a decree is numbered by its duty alone", () => {
  const event = { ...DEFINITIONS.fasilitasi, rows: DEFINITIONS.fasilitasi.rows.filter(({ no }) => no === 3) };
  const ended = { done: [done("fasilitasi.3.kabid.approve")] };
  const schedule = numberingWay(kind("jadwal-promosi"), { definition: event, state: ended });
  expect(schedule).toEqual({ by: "signer", role: "kabid", approved: true, voided: null });
  const decree = { definition: DEFINITIONS.pelatihan, state: { done: [done("pelatihan.2.kadis.approve")] } };
  expect(numberingWay(kind("keputusan-pelatihan"), decree)).toEqual({ by: "duty" });
  // Approved, and its number was voided: whoever approves gives it another, and nobody before the approval.
  const anew = { by: "signer", role: "kadis", approved: true, voided: "12" };
  expect(numberingWay(kind("keputusan-pelatihan"), decree, { state: "void", number: "12" })).toEqual(anew);
  // Voided with the word that no other is needed: made anyway, it is made there.
  const unreplaced = { state: "void", number: "12", notReplaced: true };
  expect(numberingWay(kind("keputusan-pelatihan"), decree, unreplaced)).toEqual({ ...anew, unreplaced: true });
  // In force with another day or place: the same, and the letter that was is replaced.
  const outdated = { state: "valid", number: "12", outdated: true };
  expect(numberingWay(kind("keputusan-pelatihan"), decree, outdated)).toEqual({
    ...anew,
    voided: null,
    outdated: "12",
  });
  const back = { ...decree, state: { done: [done("pelatihan.2.kadis.approve", 9)] } };
  expect(numberingWay(kind("keputusan-pelatihan"), back, { state: "void", number: "12" })).toEqual({ by: "duty" });
  expect(numberingWay(kind("surat-penolakan"), null)).toEqual({
    by: "signer",
    role: "kadis",
    approved: false,
    voided: null,
  });
});

test("whoever sits there after the invitations were approved has none: whoever approves numbers it on its page", () => {
  const ended = { definition: DEFINITIONS.pelatihan, state: { done: [done("pelatihan.3.kadis.approve")] } };
  const invitation = (newest: { state: string; number: string } | null | undefined, programme = ended) =>
    numberingWay(kind("undangan-peserta"), programme, newest);
  expect(invitation(null)).toEqual({ by: "signer", role: "kadis", approved: true, voided: null });
  expect(invitation(null, { ...ended, state: { done: [] } })).toEqual({ by: "duty" });
  // In force, or asked for all at once: what the approval gave stands.
  expect(invitation({ state: "valid", number: "12" })).toEqual({ by: "duty" });
  expect(invitation(undefined)).toEqual({ by: "duty" });
  expect(numberingWay(kind("permohonan-izin-lokasi"), ended, null)).toEqual({ by: "duty" });
});
