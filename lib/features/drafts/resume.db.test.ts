import { expect, test } from "vitest";
import { parseShortCode } from "@/lib/domain/short-code";
import { systemContext } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { hashToken, open } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { openLink } from "@/lib/platform/outbox/secret-link";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { IDENTITY, save, view, wholeDraft } from "@/lib/testing/typed-drafts";
import { listOwnDrafts } from "./own-drafts.queries";
import { remindOfDrafts } from "./remind.command";
import { mailLink, resumeByCode } from "./resume.commands";
import { ResumeByCode } from "./resume.schema";

useDatabase();
const DAY = 24 * 60;

async function begun(fields: object = IDENTITY) {
  const clock = makeClock();
  const ctx = await publicContextAt(clock.now);
  const { resumeCode } = await save(ctx, "identity", fields);
  const draft = await view(ctx, resumeCode);
  const kode = parseShortCode(draft.shortCode ?? "");
  if (!kode.ok) throw new Error("no code");
  return { clock, ctx, resumeCode, draft, kode: kode.value };
}

const lettersOf = (draftId: string) =>
  db().notice.findMany({ where: { dedupeKey: { contains: draftId } }, orderBy: { createdAt: "asc" } });

const asked = (kode: string, bukti: string) => ResumeByCode.parse({ kode, bukti });

test("the short code and a second fact open the draft elsewhere; the first phone keeps it too", async () => {
  const { ctx, resumeCode, kode } = await begun();
  for (const bukti of ["0812 3456 7890", "+62 812-3456-7890", "1-7-1990", "1 Juli 1990"])
    expect(await resumeByCode(ctx, asked(kode.toLowerCase(), bukti), null)).toEqual({
      ok: true,
      value: { slug: "nib", resumeCode },
    });
  expect((await view(ctx, resumeCode)).sections.identity.typed.name).toBe(IDENTITY.name);
});

test("never given, wrong fact, no fact yet, sent and over: a stranger hears the same of all of them", async () => {
  const { ctx, clock, kode, draft, resumeCode } = await begun();
  const nobody = await begun({ name: "Sari" });
  expect(nobody.draft.hasSecondFact).toBe(false);
  const phone = "0812 3456 7890";
  const answers = [
    await resumeByCode(ctx, asked("22222222", phone), null),
    await resumeByCode(ctx, asked(kode, "0812 3456 7891"), null),
    await resumeByCode(ctx, asked(nobody.kode, phone), null),
  ];
  await db().draft.update({ where: { id: draft.draftId }, data: { sentAt: clock.now() } });
  answers.push(await resumeByCode(ctx, asked(kode, phone), null));
  await db().draft.update({ where: { id: draft.draftId }, data: { sentAt: null } });
  clock.tick(31 * DAY);
  answers.push(await resumeByCode(ctx, asked(kode, phone), null));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ ok: false, code: "wrong_code" });
  expect(await db().draft.count({ where: { resumeHash: hashToken(resumeCode) } })).toBe(1);
});

test("a slip of the pen is told before anything is looked up", () => {
  const said = (kode: string, bukti = "1-7-1990") => ResumeByCode.safeParse({ kode, bukti }).error?.issues[0]?.message;
  expect(said("22222223")).toMatch(/keliru atau tertukar/);
  expect(said("2222222O")).toMatch(/tidak memakai 0, O/);
  expect(said("222")).toMatch(/8 huruf dan angka/);
  expect(said("22222222", "besok")).toMatch(/nomor HP atau tanggal lahir/);
});

test("guesses at one code are slowed down, and its owner still comes through", async () => {
  const { ctx, kode } = await begun();
  for (let guess = 0; guess < 6; guess += 1)
    expect(await resumeByCode(ctx, asked(kode, `0812 3456 78${10 + guess}`), "address:10.0.0.1")).toMatchObject({
      ok: false,
    });
  expect(await resumeByCode(ctx, asked(kode, "1-7-1990"), "address:10.0.0.1")).toMatchObject({ ok: true });
});

test("no code lies readable in the database, and a draft of before gets its short one with the next save", async () => {
  const { ctx, resumeCode, draft, kode } = await begun();
  const row = await db().draft.findUniqueOrThrow({ where: { id: draft.draftId } });
  expect(JSON.stringify(row)).not.toContain(resumeCode);
  expect(JSON.stringify(row)).not.toContain(kode);
  expect(open(row.codeCipher ?? new Uint8Array(), row.codeKeyId ?? "")).toBe(resumeCode);
  const former = { shortHash: null, codeCipher: null, codeKeyId: null };
  await db().draft.update({ where: { id: draft.draftId }, data: former });
  expect((await view(ctx, resumeCode)).shortCode).toBeNull();
  await save(ctx, "identity", IDENTITY, { resumeCode });
  expect((await view(ctx, resumeCode)).shortCode).toBe(draft.shortCode);
});

test("the link goes to the e-mail in the draft, sealed in the outbox, once a minute and three times a day", async () => {
  const { ctx, clock, resumeCode, draft } = await begun();
  const press = () => mailLink(ctx, { slug: "nib", resumeCode });
  expect([await press(), await press()]).toMatchObject([{ ok: true }, { ok: true }]);
  const [notice, ...others] = await lettersOf(draft.draftId);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ channel: "mail", recipient: "sari@contoh.id", state: "pending" });
  expect(JSON.stringify(notice)).not.toContain(resumeCode);
  expect(openLink(notice?.link ?? "")).toBe(`/layanan/nib/ajukan?draf=${resumeCode}`);
  clock.tick(1);
  expect(await press()).toMatchObject({ ok: true });
  expect(await press()).toMatchObject({ ok: false, code: "too_many_tries" });
  const without = await begun({ ...IDENTITY, email: "sari@" });
  expect(await mailLink(ctx, { slug: "nib", resumeCode: without.resumeCode })).toMatchObject({ code: "no_email" });
});

test("a week and a day before its end the owner hears it, each once; saved again, it ends later", async () => {
  const { clock, ctx, resumeCode, draft } = await begun();
  const { ctx: _ctx, ...silent } = await begun({ ...IDENTITY, email: "" });
  const morning = async () => {
    for (let run = 0; run < 2; run += 1) await remindOfDrafts(systemContext("test", clock.now), 1);
    return (await lettersOf(draft.draftId)).map(({ dedupeKey }) => dedupeKey.split(":").at(-2));
  };
  expect(await morning()).toEqual([]);
  clock.tick(23.5 * DAY);
  expect(await morning()).toEqual(["7"]);
  clock.tick(6 * DAY);
  expect(await morning()).toEqual(["7", "1"]);
  await save(ctx, "identity", IDENTITY, { resumeCode });
  expect(await morning()).toEqual(["7", "1"]);
  clock.tick(23.5 * DAY);
  expect(await morning()).toEqual(["7", "1", "7"]);
  const letters = await lettersOf(draft.draftId);
  expect(new Set(letters.map(({ recipient }) => recipient))).toEqual(new Set(["sari@contoh.id"]));
  expect(JSON.stringify(letters)).not.toContain(resumeCode);
  expect(await lettersOf(silent.draft.draftId)).toEqual([]);
});

test("what a browser holds is listed by service, and nothing of whoever fills it in", async () => {
  const { ctx, resumeCode, clock } = await begun();
  const held = new Map([
    ["nib", resumeCode],
    ["lapak", resumeCode],
    ["pelatihan", "x"],
  ]);
  expect(await listOwnDrafts(ctx, held)).toEqual([{ slug: "nib", name: "Bantuan NIB", endsAt: expect.any(Date) }]);
  clock.tick(31 * DAY);
  expect(await listOwnDrafts(ctx, held)).toEqual([]);
  expect((await wholeDraft(ctx)).resumeCode).not.toBe(resumeCode);
});
