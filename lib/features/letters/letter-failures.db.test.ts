import { expect, test, vi } from "vitest";
import { ok } from "@/lib/domain/result";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { db } from "@/lib/platform/db";
import * as service from "@/lib/platform/signing/signing";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { insertLetter } from "@/lib/testing/letters";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { walkProgramme } from "@/lib/testing/public-programmes";
import { confirmSigned, numberPaper } from "./letters.commands";
import { signElectronically } from "./sign-electronically.command";

useDatabase({ each: true });

const date = "2026-11-23";

async function standing(programmeId: string) {
  const [jobs] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'keep_letter'`;
  const books = await db().numberSeries.findMany({ where: { last: { gt: 0 } }, select: { series: true, last: true } });
  const audit = await db().auditEntry.count({ where: { action: "letter.numbered" } });
  return { letters: await db().letter.count({ where: { programmeId } }), books, jobs: jobs?.n, audit };
}

/** Whatever is thrown to whoever asks: what counts is what is left. */
const quietly = (work: () => Promise<unknown>) => () => work().catch(() => undefined);

test("a number is taken with its letter or not at all, whichever statement fails: on its page and by a duty", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  await givenAccepted("pelatihan", clock, desk, { name: "Sari" });
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 1, title: "Kelas garam" });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "letters_signed");
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.kadis, { programmeId, command: { type: "claim", duty } }));

  const before = await standing(programmeId);
  expect(before).toMatchObject({ letters: 1, books: [{ series: "keputusan", last: 1 }] });
  const nothing = async (failed: string) =>
    expect({ failed, ...(await standing(programmeId)) }).toEqual({ failed, ...before });
  const sign = () => completeProgrammeDuty(desk.kadis, { programmeId, duty, settles: [], date });
  expect(await walkStatements(quietly(sign), nothing)).toBeGreaterThan(10);
  const signed = await standing(programmeId);
  expect(signed).toMatchObject({ letters: 4, jobs: 4, books: expect.arrayContaining([{ series: "surat", last: 3 }]) });

  const assign = () => numberPaper(desk.kadis, { kind: "surat-tugas", kegiatan: programmeId, date });
  const same = async (failed: string) =>
    expect({ failed, ...(await standing(programmeId)) }).toEqual({ failed, ...signed });
  expect(await walkStatements(quietly(assign), same)).toBeGreaterThan(10);
  expect(await standing(programmeId)).toMatchObject({
    letters: 5,
    books: expect.arrayContaining([{ series: "surat", last: 4 }]),
  });
});

test("a letter is signed with what shows it, or not at all, whichever statement fails: by a scan and by a certificate", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const by = desk.kadis.actor.id;
  const numbered = async () => {
    const { applicationId } = await givenAccepted("pelatihan", clock, desk);
    return insertLetter({ applicationId, numberedBy: by });
  };
  const [wet, electronic] = [await numbered(), await numbered()];
  const state = async (id: string) => {
    const { signedAt } = await db().letter.findUniqueOrThrow({ where: { id }, select: { signedAt: true } });
    return {
      signedAt,
      files: await db().document.count({ where: { letterId: id } }),
      noted: await db().auditEntry.count({ where: { subjectId: id, action: { startsWith: "letter.signed" } } }),
    };
  };
  const target = { kind: "letter", letterId: wet, maxFiles: 5, by } as const;
  expect(await saveFile(desk.kadis, target, { name: "surat.jpg", bytes: await phonePhoto() })).toMatchObject({
    ok: true,
  });
  const unsigned = (id: string, files: number) => async (failed: string) =>
    expect({ failed, ...(await state(id)) }).toEqual({ failed, signedAt: null, files, noted: 0 });
  const confirm = () => confirmSigned(desk.kadis, { letterId: wet, same: "ya" });
  expect(await walkStatements(quietly(confirm), unsigned(wet, 1))).toBeGreaterThan(4);
  expect(await state(wet)).toEqual({ signedAt: clock.now(), files: 1, noted: 1 });

  const adapter = { whyNot: () => null, sign: async () => ok(new TextEncoder().encode("%PDF-1.7")) };
  const chosen = vi.spyOn(service, "signing").mockReturnValue(adapter);
  const sign = () => signElectronically(desk.kadis, { letterId: electronic });
  expect(await walkStatements(quietly(sign), unsigned(electronic, 0))).toBeGreaterThan(4);
  expect(await state(electronic)).toEqual({ signedAt: clock.now(), files: 1, noted: 1 });
  chosen.mockRestore();
});
