import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { listCases } from "@/lib/features/case-list/case-list.queries";
import { countOfficeToday } from "@/lib/features/case-list/views.queries";
import { remindOfCorrections } from "@/lib/features/tracking/remind-corrections.command";
import { tellLate } from "@/lib/features/tracking/tell-late.command";
import { resubmitApplication } from "@/lib/features/tracking/tracking.commands";
import { findPublicCase, getOwnCase } from "@/lib/features/tracking/tracking.queries";
import type { Resubmit } from "@/lib/features/tracking/tracking.schema";
import { systemContext } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { must, nextNik } from "@/lib/testing/programmes";
import { QUESTIONS, REQUIRED } from "@/lib/testing/services";
import { returnToApplicant } from "./case.commands";
import { findCase } from "./case.queries";
import { releaseLostClaims } from "./claims.commands";
import { extendDuty } from "./duty.commands";
import { tellNewDuties } from "./new-duties.command";
import { listQueue } from "./queue.queries";
import { tellResting } from "./resting.command";

useDatabase({ each: true });

const DAY = 24 * 60;
const SERVICES = ["lapak", "peralatan", "promosi"] as const;
let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

/** On Monday the 23rd a paper and an answer were asked for again, until the 30th. */
async function givenReturned(slug: (typeof SERVICES)[number]) {
  const answers = { ...answersOf({ nik: nextNik(), email: "a@contoh.test" }), service: QUESTIONS[slug] };
  const sent = await givenApplication(slug, clock, { answers, given: REQUIRED[slug] });
  const { reference, citizen, applicationId } = sent;
  const [clerk, colleague] = [await asStaff(["seksi"], clock), await asStaff(["seksi"], clock)];
  const [head, stranger] = [await asStaff(["kabid"], clock), await asStaff(["pelaksana"], clock)];
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId: sent.runId } });
  await doAll(clerk, reference, { type: "claim", duty });
  const photo = REQUIRED[slug].at(-1) ?? "";
  await must(
    returnToApplicant(clerk, {
      reference,
      duty,
      items: [
        { kind: "requirement", key: photo, reason: "Buram" },
        { kind: "answer", key: "business.yearBegun", reason: "Cocokkan lagi" },
      ],
      dueOn: undefined,
    }),
  );
  const answer = async () => {
    await givePhoto(applicationId, photo);
    const typed = { reference, requestId: randomUUID(), "business.yearBegun": "2018" } as unknown as Resubmit;
    return must(resubmitApplication(citizen, typed));
  };
  const seenBy = (ctx: typeof clerk) => seen(ctx, reference);
  return { ...sent, slug, clerk, colleague, head, stranger, duty, photo, answer, seenBy };
}

async function givePhoto(applicationId: string, requirementKey: string) {
  const file = { name: "foto.jpg", contentType: "image/jpeg", size: 10, sha256: "0".repeat(64) };
  const kept = { kind: "requirement", requirementKey, storageName: randomUUID(), uploadedBy: "pemohon" } as const;
  await db().document.create({ data: { applicationId, ...file, ...kept, createdAt: clock.now() } });
}

/** Where a member of staff meets the case: the queue, the list, the figures of the day, the page. */
async function seen(ctx: Parameters<typeof listQueue>[0], reference: string) {
  const line = (await listQueue(ctx, {})).items.find((item) => item.reference === reference);
  const listed = (await listCases(ctx, {}, {})).items.find(
    (item) => "reference" in item && item.reference === reference,
  );
  const { back, unanswered } = await countOfficeToday(ctx);
  const page = await findCase(ctx, reference);
  return {
    queue: line ? { back: line.cameBack, heldBy: line.claimedById } : null,
    listed: listed?.status ?? null,
    today: { back, unanswered },
    may: page?.commands.map(({ type }) => type) ?? null,
  };
}

/** The jobs of a morning; answers with what each was told since the last one. */
let known = new Set<string>();
async function morning() {
  const ctx = systemContext("morning", clock.now);
  for (const job of [remindOfCorrections, tellLate, tellResting, tellNewDuties]) await job(ctx);
  const all = await db().notice.findMany({ where: { channel: "portal" }, orderBy: { id: "asc" } });
  const fresh = all.filter(({ id }) => !known.has(id));
  known = new Set(all.map(({ id }) => id));
  return fresh;
}

describe.each(SERVICES)("%s: a correction that is answered after its day", (slug) => {
  test("until then it is the applicant's turn, who hears of the day once; the office is told that it went by", async () => {
    const { reference, citizen, clerk, colleague, head, stranger, seenBy } = await givenReturned(slug);
    await morning();
    for (const ctx of [clerk, colleague, head])
      expect(await seenBy(ctx)).toMatchObject({ queue: null, listed: "needs_correction", today: { unanswered: 0 } });
    expect(await seenBy(stranger)).toMatchObject({ listed: null, may: null });
    expect((await getOwnCase(citizen)).card.turn.words).toBe("Giliran Anda");

    clock.tick(6 * DAY);
    expect((await morning()).map(({ body }) => body)).toEqual([
      expect.stringContaining("paling lambat Senin, 30 November 2026"),
    ]);
    clock.tick(2 * DAY);
    // Nobody says that the office is late, nor reminds of a day that is over.
    expect(await morning()).toEqual([]);
    const own = await getOwnCase(citizen);
    expect(own).toMatchObject({ status: "needs_correction", dueOn: "2026-11-30" });
    expect(own.card).toMatchObject({
      turn: { who: "applicant" },
      date: { label: "Batas perbaikan (sudah lewat, masih boleh)" },
      action: { label: "Perbaiki sekarang" },
    });
    expect(own.rows.filter(({ overdue }) => overdue)).toEqual([]);
    const shown = await findPublicCase(await publicContextAt(clock.now), reference);
    expect(shown?.card.date).toEqual({ label: "Tanggalnya hanya terlihat oleh pemohon", at: null });
    expect(await seenBy(clerk)).toMatchObject({ today: { unanswered: 1 }, may: ["correct_answers", "reject"] });
    expect(await seenBy(colleague)).toMatchObject({ today: { unanswered: 1 }, may: ["take_over"] });
    expect(await seenBy(stranger)).toMatchObject({ today: { unanswered: 0 } });
    clock.tick(14 * DAY);
    expect((await morning()).map(({ staffId, subject }) => [staffId, subject])).toEqual([
      [head.actor.id, expect.stringContaining("Terhenti: Perbaikan tidak dijawab")],
    ]);
  });

  test("answered, it is with whoever asked, who hears it; their time begins where it had stopped", async () => {
    const { citizen, clerk, colleague, head, answer, seenBy, photo } = await givenReturned(slug);
    await morning();
    clock.tick(22 * DAY);
    await morning();
    await answer();
    const own = await getOwnCase(citizen);
    expect(own.card.lead).toBe("Berkas Anda sedang diperiksa; paling lambat Jumat, 18 Desember 2026.");
    expect(own.card).toMatchObject({ turn: { words: "Giliran dinas" }, date: { label: "Diperiksa paling lambat" } });
    expect([own.dueOn, own.returned, own.requirements.find(({ key }) => key === photo)?.state]).toEqual([
      null,
      [],
      "given",
    ]);
    for (const ctx of [clerk, colleague])
      expect(await seenBy(ctx)).toMatchObject({
        queue: { back: true, heldBy: clerk.actor.id },
        listed: "in_verification",
        today: { back: 1, unanswered: 0 },
      });
    expect(await seenBy(head)).toMatchObject({ queue: null, listed: "in_verification" });
    expect((await morning()).map(({ staffId, subject }) => [staffId, subject])).toEqual([
      [clerk.actor.id, expect.stringMatching(/^Perbaikan masuk: Siti Aminah/)],
    ]);
    const page = await findCase(clerk, own.reference);
    const answeredAt = clock.now();
    expect(page?.requests).toMatchObject([{ dueOn: "2026-11-30", answeredAt }]);

    // From here on it is the office that is late, and says so.
    clock.tick(10 * DAY);
    const late = (await morning()).map(({ applicationId, subject }) => [applicationId !== null, subject]);
    expect(late).toEqual([[true, expect.stringContaining("terlambat kami kerjakan")]]);
    expect((await getOwnCase(citizen)).card.lead).toMatch(/^Maaf, kami terlambat: .*Jumat, 18 Desember 2026\.$/);
  });

  test("where whoever asked has left meanwhile, everybody hears it who may take it, and it lies free", async () => {
    const { reference, citizen, clerk, colleague, head, stranger, duty, answer, seenBy } = await givenReturned(slug);
    await morning();
    clock.tick(6 * DAY);
    await db().staff.update({ where: { id: clerk.actor.id }, data: { active: false, disabledAt: clock.now() } });
    await releaseLostClaims(systemContext("lost-claims", clock.now));
    // Nobody is said to have it in hand while it waits: a colleague may, without telling anybody.
    for (const ctx of [colleague, head]) expect((await findCase(ctx, reference))?.holder).toBeNull();
    expect(await seenBy(colleague)).toMatchObject({ queue: null, may: ["claim"] });
    clock.tick(4 * DAY);
    await morning();
    await answer();
    const told = (await morning()).filter(({ subject }) => subject.startsWith("Perbaikan masuk"));
    expect(told.map(({ staffId, body }) => [staffId, body])).toEqual([
      [colleague.actor.id, expect.stringMatching(/Belum ditangani siapa pun\.$/)],
    ]);
    expect(await seenBy(colleague)).toMatchObject({ queue: { back: true, heldBy: null }, may: ["claim"] });
    expect(await seenBy(stranger)).toMatchObject({ queue: null, listed: null });
    expect((await getOwnCase(citizen)).card.lead).toMatch(/^Berkas Anda menunggu giliran diperiksa/);
    await doAll(colleague, reference, { type: "claim", duty });
  });

  test("where the answer comes before the portal has given it back, it is given back then", async () => {
    const { clerk, colleague, answer, seenBy } = await givenReturned(slug);
    await db().roleGrant.updateMany({ where: { staffId: clerk.actor.id }, data: { validTo: new Date("2026-11-22") } });
    await answer();
    const [jobs] = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = 'release_lost_claims'`;
    expect(jobs?.n).toBe(1);
    await releaseLostClaims(systemContext("lost-claims", clock.now));
    const told = (await morning()).filter(({ subject }) => subject.startsWith("Perbaikan masuk"));
    expect(told.map(({ staffId }) => staffId)).toEqual([colleague.actor.id]);
    expect(await seenBy(colleague)).toMatchObject({ queue: { back: true, heldBy: null }, may: ["claim"] });
  });

  test("a role that has gone, not another or one given again, lets go of what waits for the applicant", async () => {
    const { reference, clerk, head } = await givenReturned(slug);
    const sweep = () => releaseLostClaims(systemContext("lost-claims", clock.now));
    const holder = async () => (await findCase(head, reference))?.holder?.id ?? null;
    const given = {
      staffId: clerk.actor.id,
      role: "jafung",
      kind: "definitive",
      validFrom: new Date("2026-11-22"),
    } as const;
    const other = await db().roleGrant.create({ data: given });
    await sweep();
    expect(await holder()).toBe(clerk.actor.id);
    await db().roleGrant.updateMany({ where: { role: "seksi" }, data: { validTo: new Date("2026-11-22") } });
    await db().roleGrant.update({ where: { id: other.id }, data: { role: "seksi", kind: "plt" } });
    await sweep();
    expect(await holder()).toBe(clerk.actor.id);
    await db().roleGrant.update({ where: { id: other.id }, data: { role: "jafung" } });
    await sweep();
    await sweep();
    expect(await holder()).toBeNull();
    const kept = await db().auditEntry.findMany({ where: { reference, action: "duty.released" } });
    expect(kept.map(({ detail }) => detail)).toEqual([expect.objectContaining({ because: "role_ended" })]);
  });

  test("more time that is given meanwhile is not said to be for work that nobody does", async () => {
    const { reference, applicationId, head, duty } = await givenReturned(slug);
    const until = addCalendarDays(witaDate(clock.now()), 20);
    await must(extendDuty(head, { run: { reference }, duty, until, reason: "Menunggu anggaran" }));
    const { body } = await db().notice.findFirstOrThrow({
      where: { applicationId, channel: "portal", subject: { contains: "perlu waktu lebih lama" } },
    });
    expect(body).toContain(
      "sesudah yang kami tunggu dari Anda datang, langkah kami selesai paling lambat Minggu, 13 Des",
    );
    expect(body).not.toContain("yang sedang kami kerjakan");
    expect(body).toMatch(/Sekarang giliran Anda\.$/);
  });
});
