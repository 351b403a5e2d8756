import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { serviceFormOf } from "@/lib/cases/services";
import { checkAnswers } from "@/lib/domain/forms/check-answers";
import { typedOf } from "@/lib/domain/forms/typed";
import { publicContextAt } from "@/lib/platform/context/outside";
import { issueStartCode } from "@/lib/platform/crypto/start-code";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, makeClock } from "@/lib/testing/office";
import { BUSINESS, giveDocument, IDENTITY, NIB, save, view, wholeDraft } from "@/lib/testing/typed-drafts";
import { finishDocuments, resumeDraft, sendDraft } from "./drafts.commands";
import { findConfirmation, findDraftView } from "./drafts.queries";
import { formRules, lockDraft, reopenDraft } from "./drafts.store";
import { saveSection } from "./save-section.command";

useDatabase();

it("keeps the number of the household where goods are asked for", async () => {
  const ctx = await publicContextAt(() => new Date());
  const typed = { ...IDENTITY, noKk: "5201 0101 0712 0001" };
  const { resumeCode, errors } = await save(ctx, "identity", typed, { slug: "lapak" });
  expect(errors).toEqual({});
  expect((await view(ctx, resumeCode, "lapak")).sections.identity.typed.noKk).toBe("5201 0101 0712 0001");
  await expect(save(ctx, "identity", typed)).rejects.toThrow("invalid_input");
});

it("keeps what was typed, good or not, sealed, and tells what is missing", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const saved = await save(ctx, "identity", { ...IDENTITY, nik: "123", phone: "salah" });
  expect(saved).toMatchObject({
    outcome: "incomplete",
    revision: 1,
    errors: { nik: expect.any(String), phone: expect.any(String) },
  });
  const draft = await view(ctx, saved.resumeCode);
  expect(draft.sections.identity.typed).toMatchObject({ nik: "123", phone: "salah", name: "Baiq Sari" });
  expect(draft?.firstOpenPart).toBe("identitas");
  const row = await db().draft.findUniqueOrThrow({ where: { id: draft.draftId } });
  expect(Buffer.from(row.answersCipher).includes("Baiq Sari")).toBe(false);
  expect(row.resumeHash).not.toContain(saved.resumeCode);
});

it("reads birth date and sex from the NIK and asks to compare them", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const { birthDate: _date, sex: _sex, ...rest } = IDENTITY;
  const first = await save(ctx, "identity", rest);
  expect(first).toMatchObject({
    outcome: "incomplete",
    typed: { birthDate: "1990-07-01", sex: "P" },
    errors: { birthDate: expect.any(String), sex: expect.any(String) },
  });
  const second = await save(
    ctx,
    "identity",
    { ...rest, birthDate: "1990-07-01", sex: "P" },
    { resumeCode: first.resumeCode },
  );
  expect(second.outcome).toBe("complete");
});

it("makes one draft of a first section that is sent twice at once", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const before = await db().draft.count();
  const form = { start: issueStartCode(), tab: randomUUID() };
  const codes = await Promise.all([save(ctx, "identity", IDENTITY, form), save(ctx, "identity", IDENTITY, form)]);
  expect(new Set(codes.map((saved) => saved.resumeCode)).size).toBe(1);
  expect(await db().draft.count()).toBe(before + 1);
});

it("refuses a field that no section of the service asks, and a service that is not there", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const before = await db().draft.count();
  const form = { section: "identity" as const, revision: "0", tab: randomUUID(), resumeCode: null };
  for (const [slug, typed] of [
    ["nib", { name: "Sari", role: "admin" }],
    ["nib", { goods: "Sate" }],
    ["kur", { name: "Sari" }],
  ] as const)
    expect(await saveSection(ctx, { ...form, slug, typed })).toMatchObject({ ok: false, code: "invalid_input" });
  expect(await db().draft.count()).toBe(before);
});

it("takes no resume code that the server did not issue", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const chosen = "a".repeat(43);
  const saved = await save(ctx, "identity", IDENTITY, { start: `${chosen}.${"0".repeat(64)}` });
  expect(saved.resumeCode).not.toBe(chosen);
  expect(await resumeDraft(ctx, { slug: "nib", draf: chosen })).toMatchObject({ ok: false, code: "draft_gone" });
});

it("merges two tabs by section, and shows both where they wrote the same one", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const [one, two] = [randomUUID(), randomUUID()];
  const { resumeCode } = await save(ctx, "identity", IDENTITY, { tab: one });
  await save(ctx, "business", BUSINESS, { resumeCode, tab: two });
  const other = await save(
    ctx,
    "identity",
    { ...IDENTITY, name: "Baiq Sari Ningsih" },
    { resumeCode, tab: two, revision: "1" },
  );
  expect(other.outcome).toBe("complete");

  // The first tab still stands on revision 1 and has typed another name.
  const clash = await save(ctx, "identity", { ...IDENTITY, name: "Sari" }, { resumeCode, tab: one, revision: "1" });
  expect(clash).toMatchObject({ outcome: "conflict", revision: 2, typed: { name: "Sari" } });
  expect(clash.errors.name).toContain("Baiq Sari Ningsih");
  expect((await view(ctx, resumeCode)).sections.identity.typed.name).toBe("Baiq Sari Ningsih");
  expect((await view(ctx, resumeCode)).sections.business.complete).toBe(true);

  const chosen = await save(
    ctx,
    "identity",
    { ...IDENTITY, name: "Sari" },
    { resumeCode, tab: one, revision: String(clash.revision) },
  );
  expect(chosen.outcome).toBe("complete");
  // A repeat of what is already there is no conflict.
  expect((await save(ctx, "identity", { ...IDENTITY, name: "Sari" }, { resumeCode, revision: "0" })).outcome).toBe(
    "complete",
  );
});

it("does not let a late autosave undo what was typed after it", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const tab = randomUUID();
  const { resumeCode } = await save(ctx, "identity", { ...IDENTITY, name: "Baiq Sari" }, { tab, turn: "2" });
  await save(ctx, "identity", { ...IDENTITY, name: "Baiq" }, { resumeCode, tab, turn: "1", auto: true });
  expect((await view(ctx, resumeCode)).sections.identity.typed.name).toBe("Baiq Sari");
});

it("asks for the required documents before it lets anybody go on, and when it sends", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const { resumeCode, draftId, requestId } = await wholeDraft(ctx);
  await giveDocument(draftId, "ktp");
  expect(await finishDocuments(ctx, { slug: "nib", resumeCode })).toMatchObject({
    ok: false,
    errors: { surat_usaha: expect.stringMatching(/belum menerima/) },
  });
  expect(await sendDraft(ctx, { slug: "nib", requestId, truth: "ya", resumeCode })).toMatchObject({
    ok: false,
    code: "draft_incomplete",
  });
  await giveDocument(draftId, "surat_usaha");
  expect(await finishDocuments(ctx, { slug: "nib", resumeCode })).toMatchObject({ ok: true });
});

it("sends once however often it is asked, and then nothing can be changed", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const { resumeCode, draftId, requestId } = await wholeDraft(ctx);
  for (const key of ["ktp", "surat_usaha"]) await giveDocument(draftId, key);
  const send = () => sendDraft(ctx, { slug: "nib", requestId, truth: "ya", resumeCode });
  const answers = [...(await Promise.all([send(), send(), send()])), await send()];
  const references = answers.map((answer) => (answer.ok ? answer.value.reference : answer.code));
  expect(new Set(references).size).toBe(1);
  expect(references[0]).toMatch(/^26N/);
  expect(await findConfirmation(ctx, "nib", resumeCode)).toMatchObject({
    reference: references[0],
    recalled: false,
    email: "sari@contoh.id",
  });
  expect((await save(ctx, "identity", { ...IDENTITY, name: "Orang Lain" }, { resumeCode })).outcome).toBe("sent");
  expect(await db().application.count({ where: { reference: references[0] ?? "", applicantName: "Baiq Sari" } })).toBe(
    1,
  );
});

it("forgets a draft after 30 days, counted from its last save", async () => {
  const clock = makeClock();
  const ctx = await publicContextAt(clock.now);
  const { resumeCode } = await save(ctx, "identity", IDENTITY);
  clock.tick(29 * 24 * 60);
  await save(ctx, "business", BUSINESS, { resumeCode });
  clock.tick(29 * 24 * 60);
  expect(await findDraftView(ctx, "nib", resumeCode)).not.toBeNull();
  clock.tick(2 * 24 * 60);
  expect(await findDraftView(ctx, "nib", resumeCode)).toBeNull();
  // What is typed then begins a new draft; nothing is lost.
  const anew = await save(ctx, "identity", IDENTITY, { resumeCode });
  expect(anew).toMatchObject({ outcome: "complete" });
  expect(anew.resumeCode).not.toBe(resumeCode);
});

it("opens the draft of one service for that service alone", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const { resumeCode } = await save(ctx, "identity", IDENTITY);
  expect(await findDraftView(ctx, "lapak", resumeCode)).toBeNull();
  expect(await resumeDraft(ctx, { slug: "lapak", draf: resumeCode })).toMatchObject({ ok: false });
});

it("reopens a recalled application with answers that are whole as they stand", async () => {
  const clock = makeClock();
  const ctx = await publicContextAt(clock.now);
  const { resumeCode, draftId, requestId } = await wholeDraft(ctx);
  for (const key of ["ktp", "surat_usaha"]) await giveDocument(draftId, key);
  const sent = await sendDraft(ctx, { slug: "nib", requestId, truth: "ya", resumeCode });
  if (!sent.ok) throw new Error(sent.code);
  // Answers on which the NIK and the check digit of the NPWP warned, and were confirmed once.
  const answers = answersOf({ npwp: "123456783912000", email: "sari@contoh.id" });
  answers.identity.sex = "L";
  const recalled = await db().$transaction((tx) =>
    reopenDraft(
      tx,
      {
        applicationId: sent.value.applicationId,
        serviceSlug: "nib",
        answers: { ...answers, service: NIB },
        wishedProgrammeId: null,
      },
      clock.now(),
    ),
  );
  const draft = await view(ctx, recalled);
  expect(draft).toMatchObject({
    sent: false,
    sections: { identity: { complete: true }, business: { complete: true }, service: { complete: true } },
  });
  expect(draft.documents.map((document) => document.requirementKey).sort()).toEqual(["ktp", "surat_usaha"]);
  const again = await db().$transaction(async (tx) => {
    const stored = await lockDraft(tx, draft.draftId);
    return (
      stored &&
      checkAnswers(typedOf(stored.content), await formRules(tx, await serviceFormOf(tx, stored.slug), clock.now()))
    );
  });
  expect(again).toEqual({ ok: true, answers: { ...answers, service: NIB } });
});
