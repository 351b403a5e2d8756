import { expect, test } from "vitest";
import { removeDocument, saveFile } from "@/lib/features/documents/documents.commands";
import { findUploadTarget } from "@/lib/features/documents/targets.queries";
import { openDocument } from "@/lib/features/documents/viewing.commands";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { answerInvitation } from "@/lib/features/tracking/tracking.commands";
import type { StaffContext } from "@/lib/platform/context";
import { citizenContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { walkProgramme } from "@/lib/testing/public-programmes";
import { listLetters } from "./records.queries";

useDatabase();

const asUploader = (ctx: StaffContext) =>
  Object.assign({}, ctx, { uploader: { kind: "staff" as const, ctx } }) as Parameters<typeof findUploadTarget>[0];

test("a proof belongs to one addressee, is sent by whoever hands over, and seen by the roles of the class", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const people: { applicationId: string; reference: string }[] = [];
  for (const name of ["Amaq Udin", "Baiq Sari", "Inaq Sumi"])
    people.push(await givenAccepted("pelatihan", clock, desk, { name }));
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 3 });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 3 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "deliveries");
  const list = async (ctx = desk.pelaksana) => (await listLetters(ctx, programmeId, 1))?.items ?? [];
  const [first] = await list();
  const delivery = first?.id ?? "";
  const photo = { name: "serah.jpg", bytes: await phonePhoto() };

  // Not before the duty is held.
  expect(await findUploadTarget(asUploader(desk.pelaksana), { delivery })).toMatchObject({ code: "duty_closed" });
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  expect(await findUploadTarget(asUploader(desk.jafung), { delivery })).toMatchObject({ code: "duty_closed" });
  const { value: target } = await must(findUploadTarget(asUploader(desk.pelaksana), { delivery }));
  for (let sent = 0; sent < 3; sent += 1) await must(saveFile(desk.pelaksana, target, photo));
  expect(await saveFile(desk.pelaksana, target, photo)).toMatchObject({ code: "too_many_files" });
  expect((await list()).map(({ proofs }) => proofs.length)).toEqual([3, 0, 0, 0, 0]);

  const [one, two] = (await list())[0]?.proofs ?? [];
  const open = (ctx: StaffContext) => openDocument(ctx, { id: one?.id ?? "", how: "shown" });
  expect(await open(desk.kabid)).toMatchObject({ ok: true });
  for (const stranger of [desk.seksi, await asStaff(["admin"], clock)])
    expect(await open(stranger)).toMatchObject({ code: "not_found" });
  expect(await db().auditEntry.count({ where: { action: "document.viewed", subjectId: one?.id ?? "" } })).toBe(1);
  const gone = { id: two?.id ?? "", delivery, back: "/petugas/kegiatan" };
  expect(await removeDocument(asUploader(desk.jafung), gone)).toMatchObject({ code: "document_in_use" });
  await must(removeDocument(asUploader(desk.pelaksana), gone));

  // What they say themselves stands beside it.
  const answer = async (place: number, coming: "ya" | "tidak") => {
    const { applicationId = "", reference = "" } = people[place] ?? {};
    const citizen = await citizenContextFor(applicationId, clock.now);
    await must(answerInvitation(citizen, { reference, requestId: newRequestId(), programmeId, coming }));
  };
  await answer(0, "ya");
  await answer(1, "tidak");
  const said = (await list())
    .filter(({ kind }) => kind === "participant")
    .map(({ addressee, answer: word }) => [addressee, word]);
  expect(said).toEqual([
    ["Amaq Udin", "comes"],
    ["Baiq Sari", "stays_away"],
    ["Inaq Sumi", null],
  ]);
});
