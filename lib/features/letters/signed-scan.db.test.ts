import { expect, test } from "vitest";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { openDocument } from "@/lib/features/documents/viewing.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { useDatabase } from "@/lib/testing";
import { insertLetter } from "@/lib/testing/letters";
import { asStaff, makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { confirmSigned, voidLetter } from "./letters.commands";
import { findLetter } from "./letters.queries";
import { RegisterOfLetters } from "./letters.schema";
import { listCasePapers } from "./papers.queries";
import { listLetterRegister } from "./register.queries";

useDatabase();

test("a scan is sent for a letter in force, held beside it, and from then on kept as it is", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const { applicationId } = await givenAccepted("pelatihan", clock, desk);
  const letterId = await insertLetter({ applicationId });
  const target = (by: string) => ({ kind: "letter", letterId, maxFiles: 5, by }) as const;
  const file = { name: "surat.jpg", bytes: await phonePhoto() };

  expect(await confirmSigned(desk.pelaksana, { letterId, same: "ya" })).toMatchObject({ code: "letter_no_scan" });
  const saved = await saveFile(desk.pelaksana, target(desk.pelaksana.actor.id), file);
  expect(saved).toMatchObject({ ok: true });
  const [scan] = await db().document.findMany({ where: { letterId } });
  // Whoever has nothing to do with the service sees neither letter nor scan.
  expect(await openDocument(desk.seksi, { id: scan?.id ?? "", how: "shown" })).toMatchObject({ code: "not_found" });
  expect(await openDocument(desk.kabid, { id: scan?.id ?? "", how: "shown" })).toMatchObject({ ok: true });
  expect(await confirmSigned(desk.seksi, { letterId, same: "ya" })).toMatchObject({ code: "not_found" });

  await must(confirmSigned(desk.pelaksana, { letterId, same: "ya" }));
  expect(await findLetter(desk.kabid, letterId)).toMatchObject({ signedAt: clock.now(), mayScan: false });
  expect(await saveFile(desk.pelaksana, target(desk.pelaksana.actor.id), file)).toMatchObject({
    ok: false,
    code: "upload_not_allowed",
  });
});

test("the list of papers and the register say how many in force are signed, and which are not", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const people = [1, 2, 3].map(() => givenAccepted("pelatihan", clock, desk));
  const [one, two, three] = await Promise.all(people);
  const letterOf = (person: typeof one) => insertLetter({ applicationId: person?.applicationId ?? "" });
  const [signed, unsigned, gone] = [await letterOf(one), await letterOf(two), await letterOf(three)];
  await db().letter.update({ where: { id: signed }, data: { signedAt: clock.now() } });
  await must(voidLetter(desk.kadis, { letterId: gone, reason: "Salah nama." }));
  const paper = async (
    ctx: StaffContext,
    { applicationId, reference } = one ?? { applicationId: "", reference: "" },
  ) => {
    const papers = await listCasePapers(ctx, { applicationId, reference, serviceSlug: "nib", status: "completed" });
    return papers.find(({ kind }) => kind === "keterangan-nib");
  };
  expect(await paper(desk.pelaksana)).toMatchObject({ signed: "Bertanda tangan: 1 dari 1", mayScan: false });
  expect(await paper(desk.pelaksana, two)).toMatchObject({ signed: "Bertanda tangan: 0 dari 1", mayScan: true });
  expect(await paper(desk.pelaksana, three)).toMatchObject({ signed: null });
  expect(await paper(await asStaff(["auditor"], clock), two)).toMatchObject({ mayScan: false });
  const found = async (ttd: string) => {
    const { letters } = await listLetterRegister(desk.kadis, RegisterOfLetters.parse({ tahun: "2026", ttd }));
    return letters.map(({ id }) => id).filter((id) => [signed, unsigned, gone].includes(id));
  };
  expect(await found("sudah")).toEqual([signed]);
  expect(await found("belum")).toEqual([unsigned]);
  expect(await found("entah")).toHaveLength(3);
});

test("a void letter takes no scan", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const { applicationId } = await givenAccepted("pelatihan", clock, desk);
  const letterId = await insertLetter({ applicationId });
  await must(voidLetter(desk.kadis, { letterId, reason: "Salah nama." }));
  const by = desk.pelaksana.actor.id;
  const file = { name: "surat.jpg", bytes: await phonePhoto() };
  expect(await saveFile(desk.pelaksana, { kind: "letter", letterId, maxFiles: 5, by }, file)).toMatchObject({
    code: "upload_not_allowed",
  });
});
