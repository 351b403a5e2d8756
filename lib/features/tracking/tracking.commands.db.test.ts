import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { openAnswers } from "@/lib/cases/intake";
import { findDraft } from "@/lib/features/drafts/drafts.store";
import { openForChange, recallApplication } from "@/lib/features/drafts/recall.command";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { consume, limit } from "@/lib/platform/rate-limit";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { endOwnDuty, proveSecondFact, resubmitApplication, withdrawApplication } from "./tracking.commands";
import { findPublicCase, getOwnCase } from "./tracking.queries";
import type { Resubmit } from "./tracking.schema";

useDatabase({ each: true });

let clock: Clock;
let slug: string;
beforeEach(async () => {
  clock = makeClock();
  ({ slug } = await givenService("single"));
});

const VERIFY = "1.pelaksana.verify";

describe("what a stranger with the number sees", () => {
  test("is the way of the case with the name masked, and nothing of the person", async () => {
    const { reference } = await givenApplication(slug, clock);
    const seen = await findPublicCase(await publicContextAt(clock.now), reference);
    expect(seen).toMatchObject({ reference, maskedName: "S*** A*****", status: "submitted" });
    expect(seen?.rows).toHaveLength(3);
    const words = JSON.stringify(seen);
    for (const secret of ["Siti", "5201014107900001", "1234567890", "Warung"]) expect(words).not.toContain(secret);
    expect(await findPublicCase(await publicContextAt(clock.now), "26N234567892")).toBeNull();
  });
});

describe("the second fact", () => {
  test("opens with the right pair; a wrong pair and a wrong number get the same answer", async () => {
    const { reference } = await givenApplication(slug, clock);
    const ctx = await publicContextAt(clock.now);
    expect(await proveSecondFact(ctx, { reference, phone: "+6281234567890" })).toMatchObject({ ok: true });
    const wrongPair = await proveSecondFact(ctx, { reference, phone: "+628111111111" });
    const wrongNumber = await proveSecondFact(ctx, { reference: "26N234567892", phone: "+628222222222" });
    expect(wrongPair).toEqual(wrongNumber);
    expect(wrongPair).toMatchObject({ ok: false, code: "wrong_second_fact" });
  });

  const phoneOf = (index: number) => `+6281100000${String(index).padStart(2, "0")}`;
  const isGuess = (answer: { ok: boolean; code?: string }) => !answer.ok && answer.code === "wrong_second_fact";

  test("is guessed a few times only, also by many at once, and its owner still opens", async () => {
    const { reference } = await givenApplication(slug, clock);
    const ctx = await publicContextAt(clock.now);
    const guess = (index: number) => proveSecondFact(ctx, { reference, phone: phoneOf(index) });
    const answers = await Promise.all(Array.from({ length: 30 }, (_one, index) => guess(index)));
    // Five at once, then one in two seconds for as long as anybody waits.
    expect(answers.filter(isGuess).length).toBeLessThanOrEqual(9);
    expect(answers.some((answer) => !answer.ok && answer.code === "too_many_tries")).toBe(true);
    expect(await proveSecondFact(ctx, { reference, phone: "+6281234567890" })).toMatchObject({ ok: true });
  });

  test("is counted by whoever tries: another address and a known browser have tries of their own", async () => {
    const { reference } = await givenApplication(slug, clock);
    const ctx = await publicContextAt(clock.now);
    const from = (lane: string | null, address: string, phone: string) =>
      proveSecondFact(ctx, { reference, phone }, { lane, address });
    for (let index = 0; index < 6; index += 1) await from(null, "address:192.0.2.1", phoneOf(index));
    const before = performance.now();
    expect(await from(null, "address:192.0.2.2", phoneOf(9))).toMatchObject({ code: "wrong_second_fact" });
    expect(await from("browser:a", "address:192.0.2.1", "+6281234567890")).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test("gives each page of the form tries of its own, and counts all pages of a case together", async () => {
    const { reference } = await givenApplication(slug, clock);
    const ctx = await publicContextAt(clock.now);
    const from = (page: string, phone: string) =>
      proveSecondFact(ctx, { reference, phone }, { lane: null, address: null, page });
    for (let index = 0; index < 6; index += 1) await from("page:a", phoneOf(index));
    const before = performance.now();
    expect(await from("page:b", "+6281234567890")).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeLessThan(1_500);
    for (let index = 0; index < 36; index += 1) await from(`page:${index}`, phoneOf(index));
    await from("page:x", phoneOf(50));
    const late = performance.now();
    await from("page:y", phoneOf(51));
    expect(performance.now() - late).toBeGreaterThan(1_000);
  });

  test("counts one address at all cases together", async () => {
    const ctx = await publicContextAt(clock.now);
    const at = (index: number) => ({ reference: `26N2345678${10 + index}`, phone: phoneOf(1) });
    const address = "address:192.0.2.3";
    for (let index = 0; index < 30; index += 1) await proveSecondFact(ctx, at(index), { lane: null, address });
    expect(await consume(limit("secondFactAddress", { points: 30, minutes: 15 }), address)).toMatchObject({
      code: "too_many_tries",
    });
  });

  test("slows an address down that walks from case to case, and its owner's true pair still opens", async () => {
    const { reference } = await givenApplication(slug, clock);
    const ctx = await publicContextAt(clock.now);
    const address = "address:192.0.2.4";
    const at = (index: number) =>
      proveSecondFact(ctx, { reference: `26N2345677${10 + index}`, phone: phoneOf(1) }, { lane: null, address });
    await Promise.all(Array.from({ length: 30 }, (_one, index) => at(index)));
    const more = await Promise.all(Array.from({ length: 20 }, (_one, index) => at(40 + index)));
    expect(more.filter(isGuess).length).toBeLessThanOrEqual(4);
    const right = { reference, phone: "+6281234567890" };
    const before = performance.now();
    expect(await proveSecondFact(ctx, right, { lane: `browser:b:${reference}`, address })).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(await proveSecondFact(ctx, right, { lane: null, address })).toMatchObject({ ok: true });
  });
});

describe("the applicant", () => {
  test("recalls what nobody touched: same reference, a draft again; not once it is claimed", async () => {
    const nib = await givenApplication("nib", clock, {
      answers: answersOf({ email: "a@contoh.test" }),
      given: ["ktp", "surat_usaha"],
    });
    const recalled = await recallApplication(nib.citizen, { reference: nib.reference, requestId: randomUUID() });
    expect(recalled).toMatchObject({ ok: true, value: { reference: nib.reference, draft: { serviceSlug: "nib" } } });
    expect(await db().draft.count({ where: { applicationId: nib.applicationId, sentAt: null } })).toBe(1);
    expect(await db().openDuty.count({ where: { applicationId: nib.applicationId } })).toBe(0);

    // From any browser after the second fact: it gets a code of its own, and the former one opens nothing.
    const on = { reference: nib.reference, requestId: randomUUID() };
    const [first, again] = [await openForChange(nib.citizen, on), await openForChange(nib.citizen, on)];
    const codeOf = (answer: typeof first) => (answer.ok ? (answer.value.draft?.resumeCode ?? "") : "");
    expect(await findDraft(db(), codeOf(first), "nib", clock.now())).toBeNull();
    expect(await findDraft(db(), codeOf(again), "nib", clock.now())).toMatchObject({
      applicationId: nib.applicationId,
      sentAt: null,
    });

    const held = await givenApplication(slug, clock);
    await doAll(await asStaff(["pelaksana"], clock), held.reference, { type: "claim", duty: VERIFY });
    expect(await recallApplication(held.citizen, { reference: held.reference, requestId: randomUUID() })).toMatchObject(
      { ok: false, code: "wrong_state" },
    );
  });

  test("withdraws once, however often the button is pressed", async () => {
    const { reference, citizen, runId } = await givenApplication(slug, clock);
    const input = { reference, requestId: randomUUID(), sure: "ya" as const };
    const answers = await Promise.all([1, 2, 3].map(() => withdrawApplication(citizen, input)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await db().historyEvent.count({ where: { runId, type: "withdrawn" } })).toBe(1);
    const other = await givenApplication(slug, clock);
    const borrowed = await withdrawApplication(other.citizen, { ...input, reference: other.reference });
    expect(borrowed).toMatchObject({ ok: false, code: "invalid_input" });
    expect((await getOwnCase(citizen)).status).toBe("withdrawn");
  });

  test("ends only a duty of their own", async () => {
    const { reference, citizen } = await givenApplication(slug, clock);
    expect(await endOwnDuty(citizen, { reference, requestId: randomUUID(), duty: VERIFY })).toMatchObject({
      ok: false,
    });
    const clerk = await asStaff(["pelaksana"], clock);
    await doAll(
      clerk,
      reference,
      { type: "claim", duty: VERIFY },
      { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
      { type: "decide_requirement", requirement: "npwp", decision: "accepted" },
      { type: "complete_duty", duty: VERIFY },
    );
    expect(await endOwnDuty(citizen, { reference, requestId: randomUUID(), duty: "2.pemohon.perform" })).toMatchObject({
      ok: true,
    });
  });
});

describe("a correction", () => {
  test("takes the returned answers only, judges them, and goes back to the same holder", async () => {
    const nib = await givenApplication("nib", clock, {
      answers: {
        ...answersOf({ email: "a@contoh.test" }),
        service: { activity: "Menjual nasi campur.", ossAccount: "belum" },
      },
      given: ["ktp", "surat_usaha", "email"],
    });
    const clerk = await asStaff(["pelaksana"], clock);
    const open = await db().openDuty.findFirstOrThrow({ where: { applicationId: nib.applicationId } });
    await doAll(
      clerk,
      nib.reference,
      { type: "claim", duty: open.dutyId },
      {
        type: "return_to_applicant",
        duty: open.dutyId,
        items: [
          { kind: "answer", key: "business.yearBegun", reason: "Tahun keliru" },
          { kind: "requirement", key: "npwp", reason: "NPWP belum ada" },
        ],
      },
    );
    expect((await getOwnCase(nib.citizen)).returned.map((item) => item.field)).toEqual([
      "business.yearBegun",
      "business.npwp",
    ]);

    const base = { reference: nib.reference };
    const send = (more: Record<string, string>) =>
      resubmitApplication(nib.citizen, { ...base, requestId: randomUUID(), ...more });
    expect(await send({ "identity.name": "Orang Lain" })).toMatchObject({ ok: false, code: "item_unknown" });
    expect(await send({ "business.yearBegun": "2019" })).toMatchObject({ ok: false, code: "items_unanswered" });
    expect(await send({ "business.yearBegun": "abad lalu", "business.npwp": "5201014107900001" })).toMatchObject({
      ok: false,
      code: "invalid_input",
      errors: { "business.yearBegun": expect.any(String) },
    });
    expect((await db().application.findUniqueOrThrow({ where: { id: nib.applicationId } })).answers).toMatchObject({
      business: { yearBegun: 2020 },
    });

    expect(await send({ "business.yearBegun": "2019", "business.npwp": "5201014107900001" })).toMatchObject({
      ok: true,
    });
    expect((await db().application.findUniqueOrThrow({ where: { id: nib.applicationId } })).answers).toMatchObject({
      business: { yearBegun: 2019 },
    });
    expect(await db().openDuty.findFirstOrThrow({ where: { applicationId: nib.applicationId } })).toMatchObject({
      dutyId: open.dutyId,
      claimedById: clerk.actor.id,
    });
    expect(
      await db().applicationRequirement.findFirst({ where: { applicationId: nib.applicationId, key: "npwp" } }),
    ).toMatchObject({ state: "given" });
  });

  test("asks nobody twice whether a birth date is right that the NIK does not tell, typed in its three boxes", async () => {
    const nib = await givenApplication("nib", clock, {
      answers: {
        ...answersOf({ nik: "5201014107900077", email: "a@contoh.test", npwp: "123456783912000" }),
        service: { activity: "Menjual nasi campur.", ossAccount: "belum" },
      },
      given: ["ktp", "surat_usaha", "email", "npwp"],
    });
    const clerk = await asStaff(["pelaksana"], clock);
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId: nib.applicationId } });
    const items = [{ kind: "answer", key: "identity.birthDate", reason: "Di KTP tertulis lain" } as const];
    await doAll(clerk, nib.reference, { type: "claim", duty }, { type: "return_to_applicant", duty, items });
    const [returned] = (await getOwnCase(nib.citizen)).returned;
    expect(returned).toMatchObject({ label: "Tanggal lahir", question: { kind: "date" }, value: "" });

    const typed = { "identity.birthDate": ["2", "7", "1990"] };
    expect(
      await resubmitApplication(nib.citizen, {
        reference: nib.reference,
        requestId: randomUUID(),
        ...typed,
      } as Resubmit),
    ).toMatchObject({ ok: true });
    expect((await db().application.findUniqueOrThrow({ where: { id: nib.applicationId } })).answers).toMatchObject({
      identity: { birthYear: 1990 },
    });
    expect((await openAnswers(db(), nib.applicationId)).identity.birthDate).toBe("1990-07-02");
  });
});
