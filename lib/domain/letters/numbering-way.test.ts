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
  expect(way(done("fasilitasi.1.kadis.approve"))).toEqual({ by: "signer", role: "kadis", approved: true });
  // Sent back: it will be approved once more.
  expect(way(done("fasilitasi.1.kadis.approve", 9))).toEqual({ by: "duty" });
});

test("a version in which nobody approves leaves the number to whoever signs", () => {
  const rows = definition.rows.map((row) => ({ ...row, duties: row.duties.filter(({ verb }) => verb !== "approve") }));
  const open = { definition: { ...definition, rows }, state: { done: [] } };
  expect(numberingWay(kind("proposal-bantuan"), open)).toEqual({ by: "signer", role: "kadis", approved: false });
});

test("the schedule is signed by whoever approves its row; a decree is numbered by its duty alone", () => {
  const event = { ...DEFINITIONS.fasilitasi, rows: DEFINITIONS.fasilitasi.rows.filter(({ no }) => no === 3) };
  const ended = { done: [done("fasilitasi.3.kabid.approve")] };
  const schedule = numberingWay(kind("jadwal-promosi"), { definition: event, state: ended });
  expect(schedule).toEqual({ by: "signer", role: "kabid", approved: true });
  const decree = { definition: DEFINITIONS.pelatihan, state: { done: [done("pelatihan.2.kadis.approve")] } };
  expect(numberingWay(kind("keputusan-pelatihan"), decree)).toEqual({ by: "duty" });
  expect(numberingWay(kind("surat-penolakan"), null)).toEqual({ by: "signer", role: "kadis", approved: false });
});
