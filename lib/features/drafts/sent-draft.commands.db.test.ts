import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { serviceFormOf } from "@/lib/cases/services";
import { typedFrom } from "@/lib/domain/forms/typed";
import { publicContextAt } from "@/lib/platform/context/outside";
import { issueStartCode } from "@/lib/platform/crypto/start-code";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, makeClock } from "@/lib/testing/office";
import { resumeDraft, sendDraft } from "./drafts.commands";
import { findConfirmation, findDraftView, mayResume } from "./drafts.queries";
import { createDraft } from "./drafts.store";
import { saveSection } from "./save-section.command";

useDatabase();

describe("the code of a draft that was sent", () => {
  async function sent() {
    const clock = makeClock();
    const ctx = await publicContextAt(clock.now);
    const draft = await wholeDraft(clock.now());
    const send = (requestId = draft.requestId) =>
      sendDraft(ctx, { slug: "nib", requestId, truth: "ya", resumeCode: draft.resumeCode });
    expect(await send()).toMatchObject({ ok: true });
    return { ...draft, ctx, send };
  }

  it("opens no session with a request id that somebody made up", async () => {
    const { send } = await sent();
    const before = await db().citizenSession.count();
    expect(await send(randomUUID())).toMatchObject({ ok: false, code: "draft_changed" });
    expect(await db().citizenSession.count()).toBe(before);
  });

  it("is worth an hour to the browser that sent it, and nothing in a link", async () => {
    const { ctx, resumeCode, send } = await sent();
    const link = { slug: "nib", draf: resumeCode };
    expect(await mayResume(ctx, link)).toBe(false);
    expect(await resumeDraft(ctx, link)).toMatchObject({ ok: false, code: "draft_gone" });
    await passed(59);
    expect(await findConfirmation(ctx, "nib", resumeCode)).not.toBeNull();
    expect(await send()).toMatchObject({ ok: true, value: { repeated: true } });
    await passed(2);
    const before = await db().citizenSession.count();
    expect(await findConfirmation(ctx, "nib", resumeCode)).toBeNull();
    expect(await findDraftView(ctx, "nib", resumeCode)).toBeNull();
    expect(await send()).toMatchObject({ ok: false, code: "draft_gone" });
    await passed(400 * 24 * 60);
    expect(await send()).toMatchObject({ ok: false, code: "draft_gone" });
    expect(await db().citizenSession.count()).toBe(before);
  });

  it("is worth that hour when the web process that took it has a clock that is hours off", async () => {
    for (const off of [-5, 3]) {
      const now = () => new Date(Date.now() + off * 3_600_000);
      const draft = await wholeDraft(new Date());
      const form = { slug: "nib", requestId: draft.requestId, truth: "ya", resumeCode: draft.resumeCode } as const;
      expect(await sendDraft(await publicContextAt(now), form)).toMatchObject({ ok: true });
      const ctx = await publicContextAt(() => new Date());
      expect(await findConfirmation(ctx, "nib", draft.resumeCode), `${off} hours`).not.toBeNull();
      expect(await sendDraft(ctx, form)).toMatchObject({ ok: true, value: { repeated: true } });
    }
  });

  it("stands in the way of no form that was open all the while", async () => {
    const clock = makeClock();
    const ctx = await publicContextAt(clock.now);
    const start = issueStartCode();
    const form = { slug: "nib", section: "identity", revision: "0", start, resumeCode: null } as const;
    const save = () => saveSection(ctx, { ...form, tab: randomUUID(), typed: { name: "Siti" } });
    const first = await save();
    clock.tick(31 * 24 * 60);
    const anew = await save();
    if (!first.ok || !anew.ok) throw new Error("not saved");
    expect(anew.value.outcome).toBe("incomplete");
    expect(anew.value.resumeCode).not.toBe(first.value.resumeCode);
  });
});

/** By the clock of the database, which counts that hour. */
async function passed(minutes: number) {
  await db().$executeRaw`UPDATE draft SET sent_at = sent_at - make_interval(mins => ${minutes}::int)`;
}

/** A whole draft with its papers, as the form leaves it. */
async function wholeDraft(now: Date) {
  const answers = answersOf({ npwp: "123456782912000", email: "sari@contoh.id" });
  const service = { activity: "Membuat keripik singkong", ossAccount: "belum" };
  const typed = typedFrom(await serviceFormOf(db(), "nib"), { ...answers, service });
  const saved = (section: "identity" | "business" | "service") => ({
    typed: typed[section],
    revision: 1,
    tab: "",
    turn: 0,
    passed: true,
    savedAt: now.toISOString(),
  });
  const content = { identity: saved("identity"), business: saved("business"), service: saved("service") };
  const { draftId, resumeCode } = await db().$transaction((tx) => createDraft(tx, { slug: "nib", content, now }));
  const paper = { draftId, kind: "requirement", contentType: "image/jpeg", size: 10, sha256: "0".repeat(64) } as const;
  for (const requirementKey of ["ktp", "surat_usaha"])
    await db().document.create({
      data: { ...paper, requirementKey, name: "a.jpg", storageName: randomUUID(), uploadedBy: "pemohon" },
    });
  const { requestId } = await db().draft.findUniqueOrThrow({ where: { id: draftId }, select: { requestId: true } });
  return { resumeCode, requestId };
}
