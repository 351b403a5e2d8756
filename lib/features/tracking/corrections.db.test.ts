import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { openAnswers } from "@/lib/cases/intake";
import type { ReturnedItem } from "@/lib/domain/workflow";
import { returnToApplicant, revealIdentity } from "@/lib/features/desk/case.commands";
import { findCase } from "@/lib/features/desk/case.queries";
import { listQueue } from "@/lib/features/desk/queue.queries";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { resubmitApplication } from "./tracking.commands";
import { getOwnCase } from "./tracking.queries";
import type { Resubmit } from "./tracking.schema";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

const answer = (key: string): ReturnedItem => ({ kind: "answer", key, reason: "Cocokkan lagi" });
const paper = (key: string): ReturnedItem => ({ kind: "requirement", key, reason: "Belum ada" });

/** A NIB case in a clerk's hands, and what its applicant sends. */
async function scene() {
  const nib = await givenApplication("nib", clock, {
    answers: {
      ...answersOf({ email: "a@contoh.test" }),
      service: { activity: "Menjual nasi campur.", ossAccount: "belum" },
    },
    given: ["ktp", "surat_usaha", "email"],
  });
  const clerk = await asStaff(["pelaksana"], clock);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId: nib.applicationId } });
  await doAll(clerk, nib.reference, { type: "claim", duty });
  const giveBack = (...items: ReturnedItem[]) =>
    returnToApplicant(clerk, { reference: nib.reference, duty, items, dueOn: undefined });
  const send = (typed: Record<string, string | string[]>) =>
    resubmitApplication(nib.citizen, { reference: nib.reference, requestId: randomUUID(), ...typed } as Resubmit);
  return { ...nib, clerk, duty, giveBack, send };
}

describe("what can be returned", () => {
  test("is what a question asks, the sealed and the empty ones too, and nothing that follows from others", async () => {
    const { clerk, reference, giveBack } = await scene();
    const keys = (await findCase(clerk, reference))?.returnable.map(({ key }) => key) ?? [];
    expect(keys).toEqual(
      expect.arrayContaining(["identity.nik", "identity.birthDate", "business.nib", "service.kbliCode"]),
    );
    // A requirement stands for these already; nobody types a class.
    for (const key of ["identity.email", "business.npwp", "business.class"]) expect(keys).not.toContain(key);
    for (const key of ["business.class", "identity.birthYear", "service.__proto__", "nothing"])
      expect(await giveBack(answer(key))).toMatchObject({ ok: false, code: "item_unknown" });
    expect(await giveBack(...keys.map(answer))).toMatchObject({ ok: true });
  });
});

describe("what can be answered", () => {
  test("a paper takes as many files as the first form did", async () => {
    const { giveBack, citizen } = await scene();
    await giveBack(paper("ktp"), paper("surat_usaha"));
    const { requirements } = await db().service.findUniqueOrThrow({ where: { slug: "nib" } });
    const asked = requirements as { key: string; maxFiles: number }[];
    const most = ["ktp", "surat_usaha"].map((key) => asked.find((entry) => entry.key === key)?.maxFiles);
    expect((await getOwnCase(citizen)).returned.map(({ maxFiles }) => maxFiles)).toEqual(most);
    expect(most[0]).toBe(2);
  });

  test("an item that follows from others, returned before, is in nobody's way", async () => {
    const { clerk, reference, duty, citizen, send, applicationId } = await scene();
    const items = [answer("business.class"), answer("business.yearBegun")];
    await doAll(clerk, reference, { type: "return_to_applicant", duty, items });
    expect((await getOwnCase(citizen)).returned.map(({ question }) => question?.kind ?? null)).toEqual([null, "year"]);
    expect(await send({ "business.yearBegun": "2018" })).toMatchObject({ ok: true });
    expect((await openAnswers(db(), applicationId)).business.yearBegun).toBe(2018);
  });

  test("a NIK that tells another birth date is taken; only what is no NIK is told at its field", async () => {
    const { clerk, reference, giveBack, send, applicationId } = await scene();
    await giveBack(answer("identity.nik"));
    expect(await send({ "identity.nik": "1234" })).toMatchObject({ errors: { "identity.nik": expect.any(String) } });
    expect(await send({ "identity.nik": "" })).toMatchObject({ code: "items_unanswered" });
    const before = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
    expect(await send({ "identity.nik": "5201016212850033" })).toMatchObject({ ok: true });
    const { identity } = await openAnswers(db(), applicationId);
    expect([identity.nik, identity.birthDate]).toEqual(["5201016212850033", "1990-07-01"]);
    const after = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
    expect(after.nikHash).not.toBe(before.nikHash);
    // The office hears it where it reads both.
    const seen = await revealIdentity(clerk, { reference, purpose: "Mencocokkan dengan KTP." });
    expect(seen).toMatchObject({ ok: true, value: { note: expect.stringContaining("tanggal lahir yang lain") } });
  });

  test("nothing is an answer to what may be left empty, and a sealed answer is not taken back by it", async () => {
    const { giveBack, send, applicationId, citizen } = await scene();
    await giveBack(answer("service.kbliCode"), answer("business.nib"), answer("business.npwp"));
    expect((await getOwnCase(citizen)).returned.map(({ optional }) => optional)).toEqual([true, true, true]);
    const typed = { "service.kbliCode": "", "business.nib": "1234567890123", "business.npwp": "5201014107900001" };
    expect(await send(typed)).toMatchObject({ ok: true });
    await giveBack(answer("business.nib"), answer("business.npwp"));
    expect(await send({ "business.nib": "", "business.npwp": "" })).toMatchObject({ ok: true });
    const { business } = await openAnswers(db(), applicationId);
    expect([business.nib, business.npwp]).toEqual([undefined, "5201014107900001"]);
  });

  test("an older answer that today's form would not take is in nobody's way, and is kept", async () => {
    const { giveBack, send, applicationId } = await scene();
    const old = await db().application.findUniqueOrThrow({ where: { id: applicationId }, select: { answers: true } });
    const answers = old.answers as { business: object; service: object };
    const former = {
      ...answers,
      business: { ...answers.business, workers: -3 },
      service: { ...answers.service, asked: "dulu", ossAccount: "entah" },
    };
    await db().application.update({ where: { id: applicationId }, data: { answers: former } });
    await giveBack(answer("business.yearBegun"), answer("service.activity"));
    expect(await send({ "business.yearBegun": "abad", "service.activity": "Menjual kue basah." })).toMatchObject({
      errors: { "business.yearBegun": expect.any(String) },
    });
    expect(await send({ "business.yearBegun": "2018", "service.activity": "Menjual kue basah." })).toMatchObject({
      ok: true,
    });
    const now = await openAnswers(db(), applicationId);
    expect(now.business).toMatchObject({ yearBegun: 2018, workers: -3, businessName: "Warung Siti" });
    expect(now.service).toEqual({ activity: "Menjual kue basah.", asked: "dulu", ossAccount: "entah" });
  });

  test("what is left is told by name: a field where it stands, a file in the sentence", async () => {
    const { giveBack, send } = await scene();
    await giveBack(answer("business.yearBegun"), paper("ktp"));
    const answered = await send({});
    expect(answered).toMatchObject({
      code: "items_unanswered",
      errors: { "business.yearBegun": expect.stringMatching(/belum dijawab/) },
    });
    expect(answered.ok ? "" : answered.sentence).toMatch(/Belum diganti: .*KTP/);
  });
});

describe("an answered request", () => {
  test("tells its holder, says how each answer read before and after, and never a sealed one", async () => {
    const { clerk, reference, giveBack, send } = await scene();
    await giveBack(answer("business.businessName"), answer("business.npwp"), answer("business.yearBegun"));
    expect((await findCase(clerk, reference))?.requests).toMatchObject([{ no: 1, answeredAt: null }]);
    const typed = {
      "business.businessName": "Warung Bu Siti Gerung",
      "business.npwp": "123456782912000",
      "business.yearBegun": "2020",
    };
    expect(await send(typed)).toMatchObject({ ok: true });

    const view = await findCase(clerk, reference);
    expect(view?.cameBack).toBe(true);
    expect(view?.history.at(-1)).toMatchObject({ detail: "Nama usaha: Warung Siti menjadi Warung Bu Siti Gerung" });
    const [request] = view?.requests ?? [];
    expect(request?.items).toMatchObject([
      { label: "Nama usaha", state: "answered", change: { before: "Warung Siti", after: "Warung Bu Siti Gerung" } },
      { state: "answered", change: null },
      { state: "answered", change: null },
    ]);
    const told = await db().notice.findMany({ where: { staffId: clerk.actor.id, channel: "portal" } });
    expect(told).toMatchObject([{ link: `/petugas/permohonan/${reference}` }]);
    expect(told[0]?.subject).toMatch(/^Perbaikan masuk: Siti Aminah/);
    const events = await db().historyEvent.findMany({ where: { run: { application: { reference } } } });
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain("123456782912000");

    // It is said until the case moves on, in the case and in the queue.
    const accept = { type: "decide_requirement", requirement: "ktp", decision: "accepted" } as const;
    await doAll(clerk, reference, accept);
    const queued = async () =>
      (await listQueue(clerk, {})).items.filter((item) => item.reference === reference).map((item) => item.cameBack);
    expect((await findCase(clerk, reference))?.cameBack).toBe(true);
    expect(await queued()).toEqual([true]);
    await doAll(clerk, reference, { type: "reject", reason: "Usaha sudah tutup" });
    expect((await findCase(clerk, reference))?.cameBack).toBe(false);
    expect(await queued()).toEqual([]);
  });
});
