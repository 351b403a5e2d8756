import { beforeAll, describe, expect, test } from "vitest";
import { findServicePage } from "@/lib/features/catalogue/catalogue.queries";
import { listUnansweredSops } from "@/lib/features/set-up/set-up.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { findSop, findSopQuestions, listSops } from "./sop.queries";
import type { AnswerMark } from "./sop.schema";
import { answerMark } from "./sop-answers.commands";

useDatabase();

const clock = makeClock();
let head: StaffContext;

beforeAll(async () => {
  head = await asStaff(["kadis"], clock);
});

async function markAt(place: string) {
  const sop = await findSop(head, "nib");
  const mark = sop?.marks.find((one) => one.place === place);
  if (!mark) throw new Error(`No mark at ${place}`);
  return mark;
}

async function said(place: string, answer: AnswerMark["answer"], note = "", by = head) {
  const { wording } = await markAt(place);
  return answerMark(by, { key: "nib", place, wording, answer, note });
}

const FIRST = "definition.rows.1.duties";

describe("an answer of the office", () => {
  test("takes the mark away, with who and when; the count follows", async () => {
    const [before] = (await listSops(head)).filter(({ key }) => key === "nib");
    expect((await said(FIRST, "confirmed")).ok).toBe(true);
    const { answer } = await markAt(FIRST);
    expect(answer).toMatchObject({ kind: "confirmed", by: expect.stringMatching(/./), at: expect.any(Date) });
    const [after] = (await listSops(head)).filter(({ key }) => key === "nib");
    expect(after?.proposals).toBe((before?.proposals ?? 0) - 1);
    expect(after?.unanswered).toBe((before?.unanswered ?? 0) - 1);
    const [step] = (await listUnansweredSops(head)).filter(({ key }) => key === "sop-nib");
    expect(step?.words).toContain(` ${after?.unanswered} hal `);
  });

  test("that it must change, or cannot be decided, leaves it unconfirmed but answered", async () => {
    const place = "definition.rows.1.standard";
    expect((await said(place, "change", "Seharusnya 15 menit.")).ok).toBe(true);
    expect((await markAt(place)).answer).toMatchObject({ kind: "change", note: "Seharusnya 15 menit." });
    const counted = (await listSops(head)).find(({ key }) => key === "nib");
    expect((await said(place, "left", "Menunggu rapat.")).ok).toBe(true);
    expect((await listSops(head)).find(({ key }) => key === "nib")).toEqual(counted);
    expect(await db().sopAnswer.count({ where: { place } })).toBe(2);
  });

  test("is the heads' alone, and about what stands there", async () => {
    for (const role of ["pelaksana", "jafung", "seksi", "admin", "auditor"] as const)
      expect(await said(FIRST, "confirmed", "", await asStaff([role], clock))).toEqual(refused("no_right"));
    const other = {
      key: "nib",
      place: FIRST,
      wording: "Tidak pernah tertulis",
      answer: "confirmed",
      note: "",
    } as const;
    expect(await answerMark(head, other)).toEqual(refused("not_found"));
    expect(await answerMark(head, { ...other, key: "tidak-ada" })).toEqual(refused("not_found"));
  });

  test("of two at once the later is told what the earlier said", async () => {
    const place = "definition.rows.2.duties";
    const { wording } = await markAt(place);
    const hal = 1 + ((await findSop(head, "nib"))?.marks.findIndex((mark) => mark.place === place) ?? 0);
    const shown = await findSopQuestions(head, "nib", { hal, kabar: undefined });
    const form = { key: "nib", place, wording, version: shown?.version };
    const second = await asStaff(["sekretaris"], clock);
    const [one, two] = await Promise.all([
      answerMark(head, { ...form, answer: "confirmed", note: "" }),
      answerMark(second, { ...form, answer: "change", note: "Seharusnya pemohon." }),
    ]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
    expect(await db().sopAnswer.count({ where: { place } })).toBe(1);
    const lost = one.ok ? two : one;
    expect(lost).toMatchObject({ code: expect.any(String), sentence: expect.stringContaining("jawaban") });
  });

  test("is audited and can never be rewritten", async () => {
    const entry = await db().auditEntry.findFirst({ where: { action: "sop.answered" }, orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ subjectType: "sop", subjectId: "nib" });
    await expect(db().sopAnswer.updateMany({ data: { answer: "confirmed" } })).rejects.toThrow();
    await expect(db().sopAnswer.deleteMany()).rejects.toThrow();
  });
});

test("what a service asks by our own proposal is no longer said to be ours once confirmed", async () => {
  const page = await findServicePage(head, "nib");
  expect(page?.whoMayAskIsOpen).toBe(true);
  expect((await said("service.nib.whoMayAsk", "confirmed")).ok).toBe(true);
  expect((await findServicePage(head, "nib"))?.whoMayAskIsOpen).toBe(false);
});

test("a form that has not seen the last answer is told what it says", async () => {
  const place = "definition.rows.3.duties";
  expect((await said(place, "confirmed")).ok).toBe(true);
  const { wording } = await markAt(place);
  for (const version of ["", "%' OR 1=1 --"]) {
    const late = await answerMark(head, {
      key: "nib",
      place,
      wording,
      answer: "left",
      note: "Menunggu rapat.",
      version,
    });
    expect(late).toMatchObject({ ok: false, sentence: expect.stringContaining("Benar, seperti itu") });
  }
});
