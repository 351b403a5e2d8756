import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { openAnswers } from "@/lib/cases/intake";
import { sealBirthDates } from "@/lib/cases/seal-birth-dates";
import { recallApplication } from "@/lib/features/drafts/recall.command";
import { citizenContextFor } from "@/lib/platform/context/outside";
import { open, seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { revealIdentity } from "./case.commands";
import { findCase } from "./case.queries";
import { openCase } from "./opened-case.queries";

useDatabase();
const clock = makeClock();
let slug: string;
beforeAll(async () => {
  slug = (await givenService()).slug;
});

const given = async () => {
  const { reference } = await givenApplication(slug, clock);
  return db().application.findUniqueOrThrow({ where: { reference } });
};
const reveal = async (role: "pelaksana" | "jafung" | "admin" | "auditor", reference: string) =>
  revealIdentity(await asStaff([role], clock), { reference, purpose: "Mencocokkan dengan KTP." });

describe("NIK and birth date", () => {
  it("are sealed together; the year stays for reports", async () => {
    const row = await given();
    expect(row.answers).toMatchObject({ identity: { birthYear: 1990, sex: "P" } });
    const clear = JSON.stringify([row.answers, row.nikMasked, row.applicantName, row.phone]);
    for (const part of ["1990-07-01", "4107900001", "0001"]) expect(clear).not.toContain(part);
    expect(JSON.parse(open(row.identityCipher, row.identityKeyId))).toMatchObject({ birthDate: "1990-07-01" });
  });

  it("are sealed with the number of the household, which stands masked beside the NIK and whole for who checks identity", async () => {
    const noKk = "5201010107120001";
    const { reference } = await givenApplication(slug, clock, { answers: answersOf({ noKk }) });
    const row = await db().application.findUniqueOrThrow({ where: { reference } });
    expect(JSON.stringify(row.answers)).not.toContain(noKk.slice(6));
    expect(row.noKkHash).toMatch(/^[0-9a-f]{64}$/);
    expect(row.noKkHash).not.toBe(row.nikHash);
    expect((await openAnswers(db(), row.id)).identity.noKk).toBe(noKk);
    expect(await reveal("pelaksana", reference)).toMatchObject({ ok: true, value: { noKk } });
    const other = await findCase(await asStaff(["auditor"], clock), reference);
    expect(JSON.stringify(other)).not.toContain("520101*");
    const none = await given();
    expect([none.noKkHash, (await openAnswers(db(), none.id)).identity.noKk]).toEqual([null, undefined]);
  });

  it("are for the role whose turn has come, and for nobody while the case is recalled", async () => {
    const { id, reference } = await given();
    expect(await reveal("pelaksana", reference)).toMatchObject({
      ok: true,
      value: { nik: "5201014107900001", birthDate: "1990-07-01" },
    });
    for (const role of ["jafung", "admin", "auditor"] as const)
      expect(await reveal(role, reference)).toMatchObject({ ok: false, code: "no_right" });
    expect(
      await recallApplication(await citizenContextFor(id, clock.now), { reference, requestId: randomUUID() }),
    ).toMatchObject({ ok: true });
    expect(await reveal("pelaksana", reference)).toMatchObject({ ok: false, code: "no_right" });
  });

  it("are not even hinted at on the page of whoever may not see them", async () => {
    const { reference } = await given();
    const seen = await findCase(await asStaff(["pelaksana"], clock), reference);
    expect(seen).toMatchObject({ mayIdentity: true, nikMasked: "520101**********" });
    expect(seen?.answers.find((line) => line.key === "identity.birthDate")?.value).toBe("tahun 1990");
    const other = await findCase(await asStaff(["auditor"], clock), reference);
    expect(other).toMatchObject({ mayIdentity: false, nikMasked: null });
    expect(JSON.stringify(other?.answers)).not.toContain("1990");
  });

  it("of older cases are sealed by the worker, and are nowhere clear before", async () => {
    const { id, reference } = await given();
    const { nik, birthDate, ...identity } = answersOf().identity;
    const { cipher, keyId } = seal(JSON.stringify({ nik, npwp: "123456782912000" }));
    const former = JSON.stringify({ ...answersOf(), identity: { ...identity, birthDate } });
    await db().$executeRaw`
      UPDATE application SET answers = ${former}::jsonb, identity_cipher = ${cipher}, identity_key_id = ${keyId} WHERE id = ${id}::uuid`;
    const before = await findCase(await asStaff(["pelaksana"], clock), reference);
    expect(JSON.stringify(before?.answers)).not.toContain("07-01");
    expect(before?.answers.find((line) => line.key === "identity.birthDate")?.value).toBe("tahun 1990");
    expect((await openAnswers(db(), id)).identity.birthDate).toBe("1990-07-01");

    expect(await sealBirthDates()).toBe(1);
    expect(await sealBirthDates()).toBe(0);
    const row = await db().application.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row.answers)).not.toContain("1990-07-01");
    expect(row.answers).toMatchObject({ identity: { birthYear: 1990 } });
    expect(await openAnswers(db(), id)).toMatchObject({
      identity: { nik, birthDate: "1990-07-01" },
      business: { npwp: "123456782912000" },
    });
  });
});

it("keeps in the audit who opened which case", async () => {
  const { id, reference } = await given();
  const ctx = await asStaff(["pelaksana"], clock);
  expect(await openCase(ctx, reference)).toMatchObject({ reference });
  const row = await db().auditEntry.findFirstOrThrow({ where: { action: "case.opened", reference } });
  expect(row).toMatchObject({ actorId: ctx.actor.id, subjectId: id });
});

describe("in a duty that checks identity", () => {
  const looks = (reference: string) => db().auditEntry.findMany({ where: { action: "identity.viewed", reference } });

  it("they are shown whole with the page, and the look is kept by the duty", async () => {
    const { reference } = await given();
    const ctx = await asStaff(["pelaksana"], clock);
    expect((await openCase(ctx, reference))?.identity).toBeNull();
    await doAll(ctx, reference, { type: "claim", duty: "1.pelaksana.verify" });
    expect((await openCase(ctx, reference))?.identity).toMatchObject({
      nik: "5201014107900001",
      birthDate: "1990-07-01",
    });
    expect(await looks(reference)).toMatchObject([
      { actorId: ctx.actor.id, detail: { purpose: "duty:1.pelaksana.verify" } },
    ]);
  });

  it("a colleague who does not hold it says a purpose first", async () => {
    const { reference } = await given();
    const ctx = await asStaff(["pelaksana"], clock);
    await doAll(ctx, reference, { type: "claim", duty: "1.pelaksana.verify" });
    expect((await openCase(await asStaff(["pelaksana"], clock), reference))?.identity).toBeNull();
    expect(await looks(reference)).toEqual([]);
    expect(await reveal("pelaksana", reference)).toMatchObject({ ok: true });
    expect(await looks(reference)).toMatchObject([{ detail: { purpose: "Mencocokkan dengan KTP." } }]);
  });
});
