import { beforeEach, expect, test } from "vitest";
import { listRelated } from "@/lib/cases/related";
import { openCase } from "@/lib/features/desk/opened-case.queries";
import { listWaiting } from "@/lib/features/gathering/gathering.queries";
import { findBusinessCard } from "@/lib/features/register/register.queries";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, givenApplication, makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, givenProgramme, must, nextNik } from "@/lib/testing/programmes";
import { countStatements } from "@/lib/testing/statements";
import { decideTie, undoTie } from "./aid.commands";
import { openRelated } from "./aid.queries";

useDatabase({ each: true });

const clock = makeClock();
let desk: Desk;
const NAMES = ["Bahar", "Citra", "Dewi", "Edi", "Fauzan", "Gita", "Harun", "Indah", "Joko", "Kusuma", "Laila", "Munir"];
let phones = 0;
const nextPhone = () => {
  phones += 1;
  return `+62812000${String(phones).padStart(5, "0")}`;
};

beforeEach(async () => {
  desk = await givenDesk(clock);
});

type Changes = Parameters<typeof answersOf>[0] & { nib?: string };

/** A stall case of somebody of their own. */
async function sent(slug: "lapak" | "pelatihan" | "nib", { nib, ...changes }: Changes = {}) {
  clock.tick(1);
  const answers = answersOf({
    nik: nextNik(),
    phone: nextPhone(),
    name: NAMES[phones % NAMES.length] ?? "",
    ...changes,
  });
  if (nib) answers.business.nib = nib;
  return givenApplication(slug, clock, { answers, given: ["ktp"] });
}

async function reasons(of: { reference: string }) {
  const view = await openRelated(desk.seksi, of.reference);
  return Object.fromEntries((view?.related ?? []).map((other) => [other.reference, other.reasons]));
}

test("NIK, phone, NIB and a like name of the same village are each a reason, across services; strangers are none", async () => {
  const nik = nextNik();
  const me = await sent("lapak", { nik, phone: "+6281900000001", name: "Inaq Nurminah Sahnun", nib: "1234567890123" });
  const same = await sent("pelatihan", { nik, name: "Nurminah" });
  const phone = await sent("nib", { phone: "+6281900000001", name: "Bohari" });
  const nib = await sent("lapak", { name: "Zulkifli", nib: "1234567890123" });
  const alike = await sent("lapak", { name: "Hj. Nurmina Sahnun" });
  await sent("lapak", { name: "Ahmad Rifai" });
  expect(await reasons(me)).toEqual({
    [same.reference]: ["nik"],
    [phone.reference]: ["phone"],
    [nib.reference]: ["nib"],
    [alike.reference]: ["alike"],
  });
  expect(await reasons(phone)).toEqual({});
});

test("one household is a reason, also from the card of the register; who gave no number belongs to none", async () => {
  const noKk = "5201010107120001";
  const me = await sent("lapak", { noKk, name: "Bohari" });
  const other = await sent("lapak", { noKk, name: "Zulkifli" });
  await sent("lapak", { noKk: "5201010107120002", name: "Ahmad Rifai" });
  await sent("lapak", { name: "Kusuma" });
  const neither = await sent("lapak", { name: "Fauzan" });
  expect(await reasons(me)).toEqual({ [other.reference]: ["kk"] });
  expect(await reasons(neither)).toEqual({});
  const accepted = await givenAccepted("lapak", clock, desk, { noKk, name: "Mukhlis", phone: nextPhone() });
  const { businessId } = await db().application.findUniqueOrThrow({ where: { id: accepted.applicationId } });
  const card = await findBusinessCard(desk.seksi, businessId ?? "");
  expect(card?.related.map(({ reference, reasons: why }) => [reference, why])).toEqual([
    [other.reference, ["kk"]],
    [me.reference, ["kk"]],
  ]);
});

test.each([
  ["Inaq Nurminah", "Nurminah", true],
  ["Nurminah", "Nurmina", true],
  ["Muhammad Saleh", "Moh. Saleh", true],
  ["Muhammad Saleh", "Muhammad Rizal", false],
  ["Lalu Wiratmaja", "L. Wiratmaja", true],
  ["Baiq Rina Astuti", "Baiq Husniati", false],
  ["Siti Aminah", "Siti Amina", true],
  ["Siti Aminah", "Siti Zubaidah", false],
  ["Muhammad", "Muhamad", true],
  ["H. Abdul Ma'ruf", "Abdul Maruf", true],
])("%s and %s of one village are alike: %s", async (one, other, alike) => {
  const me = await sent("lapak", { name: one });
  const second = await sent("lapak", { name: other });
  expect(Object.keys(await reasons(me))).toEqual(alike ? [second.reference] : []);
});

test("a decision is kept with who and why, holds for both and all their cases, and is undone once", async () => {
  const me = await sent("lapak", { phone: "+6281900000002" });
  const other = await sent("lapak", { phone: "+6281900000002" });
  const tie = { reference: me.reference, other: other.reference, kind: "dismissed", reason: "Ibu dan anak." } as const;
  await must(decideTie(desk.seksi, tie));
  expect(await decideTie(desk.jafung, { ...tie, kind: "linked" })).toMatchObject({ code: "tie_decided" });
  const [seen] = (await openRelated(desk.jafung, other.reference))?.related ?? [];
  expect(seen?.tie).toMatchObject({ kind: "dismissed", reason: "Ibu dan anak.", by: desk.seksi.actor.name });
  // It is readable when what made them look alike is gone.
  await db().application.updateMany({ where: { reference: other.reference }, data: { phone: nextPhone() } });
  expect(await reasons(me)).toEqual({ [other.reference]: [] });
  const undo = { reference: me.reference, tie: seen?.tie?.id ?? "" };
  await must(undoTie(desk.jafung, undo));
  expect(await undoTie(desk.jafung, undo)).toMatchObject({ code: "tie_undone" });
  expect(await reasons(me)).toEqual({});
  expect(await db().personTie.findMany({ select: { undoneBy: true } })).toEqual([{ undoneBy: desk.jafung.actor.id }]);
  const kept = await db().auditEntry.findMany({ where: { subjectType: "application" }, select: { action: true } });
  expect(kept.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["aid.viewed", "person.told_apart", "person.tie_undone"]),
  );
});

test("persons that are linked are one through a third, and nobody who was told apart is linked so", async () => {
  const shared = ["+6281900000003", "+6281900000004"] as const;
  const first = await sent("lapak", { phone: shared[0], name: "Rahman Hakim" });
  const second = await sent("lapak", { phone: shared[0], name: "Yulia Sari" });
  const third = await sent("lapak", { phone: shared[1], name: "Yulia Sari" });
  const link = (reference: string, other: string, kind: "linked" | "dismissed" = "linked") =>
    decideTie(desk.seksi, { reference, other, kind, reason: "KTP lama dan baru." });
  expect(await link(first.reference, third.reference)).toMatchObject({ code: "not_related" });
  await must(link(first.reference, second.reference));
  await must(link(second.reference, third.reference));
  expect(await reasons(first)).toEqual({ [second.reference]: ["linked", "phone"], [third.reference]: ["linked"] });
  expect(await link(first.reference, third.reference, "dismissed")).toMatchObject({ code: "tie_decided" });

  const apart = await sent("lapak", { phone: shared[0], name: "Komang Adi" });
  await must(link(first.reference, apart.reference, "dismissed"));
  expect(await link(second.reference, apart.reference)).toMatchObject({ code: "told_apart" });
});

test("one NIK is one person, whatever anybody says", async () => {
  const nik = nextNik();
  const [me, other] = [await sent("lapak", { nik }), await sent("lapak", { nik })];
  const tie = { reference: me.reference, other: other.reference, kind: "dismissed", reason: "Bukan dia." } as const;
  expect(await decideTie(desk.seksi, tie)).toMatchObject({ code: "one_nik" });
});

test("only the roles with a duty and the auditor look, and only the former decide; nobody is led to a closed door", async () => {
  const phone = "+6281900000005";
  const [stall, nib] = [await sent("lapak", { phone }), await sent("nib", { phone })];
  const auditor = await asStaff(["auditor"], clock);
  const admin = await asStaff(["admin"], clock);
  for (const [who, opens] of [
    [desk.seksi, true],
    [desk.kadis, true],
    [auditor, true],
    [admin, false],
    [desk.pelaksana, false],
  ] as const)
    expect([who.actor.roles, (await openRelated(who, stall.reference)) !== null]).toEqual([who.actor.roles, opens]);
  expect((await openRelated(desk.seksi, stall.reference))?.related[0]?.mayOpen).toBe(false);
  expect((await openRelated(desk.jafung, stall.reference))?.related[0]?.mayOpen).toBe(true);
  // Heads are told of NIB and have no duty in it.
  expect(await openRelated(desk.kabid, nib.reference)).toBeNull();
  expect((await openCase(desk.kabid, nib.reference))?.related).toEqual([]);
  const tie = { reference: stall.reference, other: nib.reference, kind: "linked", reason: "Satu orang." } as const;
  for (const who of [auditor, admin, desk.pelaksana])
    expect(await decideTie(who, tie)).toMatchObject({ code: "no_right" });
});

test("the line of a programme and the register show the same, and fifty cost what two do", async () => {
  const nik = nextNik();
  const first = await givenAccepted("lapak", clock, desk, { nik, phone: nextPhone(), name: "Rahayu" });
  clock.tick(1);
  const second = await givenAccepted("lapak", clock, desk, { nik, phone: nextPhone(), businessName: "Kios Dua" });
  const programmeId = await givenProgramme(desk.seksi, { type: "stall_proposal", quota: 5 });
  const read = () => countStatements(() => listWaiting(desk.seksi, programmeId, {}));
  const few = await read();
  expect(
    few.answer.items.map(({ reference, related }) => [reference, related.map((other) => other.reference)]),
  ).toEqual([
    [first.reference, [second.reference]],
    [second.reference, [first.reference]],
  ]);
  for (let count = 0; count < 8; count += 1)
    await givenAccepted("lapak", clock, desk, { phone: "+6281900000006", name: "Mukhlis" });
  expect((await read()).statements).toBeLessThanOrEqual(few.statements);
  const { businessId } = await db().application.findUniqueOrThrow({ where: { id: first.applicationId } });
  const card = await findBusinessCard(desk.seksi, businessId ?? "");
  expect(card?.related.map(({ reference, reasons: why }) => [reference, why])).toEqual([
    [second.reference, ["nik", "phone"]],
  ]);
});

test("a draft is nobody's business, and a helper's phone gives the ten newest", async () => {
  const phone = "+6281900000007";
  const me = await sent("lapak", { phone, name: "Wayan" });
  const others = [];
  for (let count = 0; count < 12; count += 1) others.push(await sent("lapak", { phone, name: `Nama${count} Lain` }));
  const found = await listRelated(db(), desk.seksi.actor, { applicationIds: [me.applicationId] });
  expect(found.get(me.applicationId)?.map(({ reference }) => reference)).toEqual(
    others
      .slice(-10)
      .reverse()
      .map(({ reference }) => reference),
  );
  await db().application.updateMany({ where: { id: others[0]?.applicationId ?? "" }, data: { status: "draft" } });
  expect(await openRelated(desk.seksi, others[0]?.reference ?? "")).toBeNull();
});
