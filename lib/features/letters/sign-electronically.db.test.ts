import { afterEach, expect, test, vi } from "vitest";
import { ok } from "@/lib/domain/result";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { openDocument } from "@/lib/features/documents/viewing.commands";
import { db } from "@/lib/platform/db";
import * as service from "@/lib/platform/signing/signing";
import type { Signing } from "@/lib/platform/signing/signing-port";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { storage } from "@/lib/platform/uploads/storage";
import { useDatabase } from "@/lib/testing";
import { insertLetter } from "@/lib/testing/letters";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { confirmSigned, voidLetter } from "./letters.commands";
import { findLetter } from "./letters.queries";
import { signElectronically } from "./sign-electronically.command";
import { getWaysToSign } from "./signing.queries";

useDatabase();
afterEach(() => vi.restoreAllMocks());

async function scene() {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const { applicationId } = await givenAccepted("pelatihan", clock, desk);
  const letterId = await insertLetter({ applicationId, numberedBy: desk.kadis.actor.id });
  return { clock, desk, letterId };
}

test("while no service is set up the approver hears what to do instead, nothing is lost, and the wet way stays open", async () => {
  const { desk, letterId } = await scene();
  const sentence = expect.stringMatching(/BSrE belum diatur\. .*unggah pindaiannya/);
  expect(await signElectronically(desk.kadis, { letterId })).toEqual({
    ok: false,
    code: "signing_not_set_up",
    sentence,
  });
  expect(await findLetter(desk.kadis, letterId)).toMatchObject({
    maySign: true,
    whyNotElectronic: sentence,
    signedAt: null,
  });
  expect(getWaysToSign(desk.kadis)).toEqual({ whyNotElectronic: sentence });
  expect(await db().document.count({ where: { letterId } })).toBe(0);

  // A certificate is nobody else's; who has nothing to do with the service does not even learn of the letter.
  expect(await signElectronically(desk.kabid, { letterId })).toMatchObject({ code: "letter_sign_right" });
  expect(await signElectronically(desk.seksi, { letterId })).toMatchObject({ code: "not_found" });
  expect(await findLetter(desk.kabid, letterId)).toMatchObject({ maySign: false, mayScan: true });

  const target = { kind: "letter", letterId, maxFiles: 5, by: desk.kadis.actor.id } as const;
  expect(await saveFile(desk.kadis, target, { name: "surat.jpg", bytes: await phonePhoto() })).toMatchObject({
    ok: true,
  });
  await must(confirmSigned(desk.kadis, { letterId, same: "ya" }));
  expect(await signElectronically(desk.kadis, { letterId })).toMatchObject({ code: "letter_signed" });
  await must(voidLetter(desk.kadis, { letterId, reason: "Salah nama." }));
  expect(await signElectronically(desk.kadis, { letterId })).toMatchObject({ code: "letter_not_valid" });
});

test("a service that signs gets the kept PDF; what it gives back stands beside the letter, once, whoever presses twice", async () => {
  const { clock, desk, letterId } = await scene();
  const told: { name: string; begins: string }[] = [];
  const adapter: Signing = {
    whyNot: () => null,
    sign: async (pdf, { name }) => {
      told.push({ name, begins: Buffer.from((await pdf()).slice(0, 5)).toString() });
      return ok(new TextEncoder().encode("%PDF-1.7 bertanda tangan"));
    },
  };
  vi.spyOn(service, "signing").mockReturnValue(adapter);
  const { name } = await db().staff.findUniqueOrThrow({ where: { id: desk.kadis.actor.id } });
  const answers = await Promise.all([1, 2].map(() => signElectronically(desk.kadis, { letterId })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: "letter_signed" });
  expect(told[0]).toEqual({ name, begins: "%PDF-" });
  const [file, ...more] = await db().document.findMany({ where: { letterId } });
  expect(more).toEqual([]);
  expect(Buffer.from(await storage().read(file?.storageName ?? "")).toString()).toBe("%PDF-1.7 bertanda tangan");
  expect(await findLetter(desk.kabid, letterId)).toMatchObject({
    signedAt: clock.now(),
    mayScan: false,
    maySign: false,
  });
  expect(await openDocument(desk.kabid, { id: file?.id ?? "", how: "shown" })).toMatchObject({ ok: true });
  expect(await db().auditEntry.count({ where: { action: "letter.signed_electronically", subjectId: letterId } })).toBe(
    1,
  );
});
