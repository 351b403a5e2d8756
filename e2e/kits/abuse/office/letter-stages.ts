import { randomUUID } from "node:crypto";
import { witaDate } from "@/lib/domain/working-time";
import { askBundle } from "@/lib/features/letters/bundles.commands";
import { numberPaper, voidLetter } from "@/lib/features/letters/letters.commands";
import { makeBundle } from "@/lib/features/letters/make-bundle.command";
import { enterOutside } from "@/lib/features/letters/outside-letters.commands";
import { systemContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { classAt } from "./programme-stages";
import { caseAt, keep, named, type Stage } from "./stages";

/** A NIB case that is done, and its statement with a number; `letter`: the letter's id. */
export const numberedLetter: Stage = named("numbered letter", async (office, who) => {
  const demoCase = await caseAt("done")(office, who);
  const ctx = await staffContextFor(office.persons.kadis.id);
  const { reference = "" } = demoCase;
  const numbered = await numberPaper(ctx, {
    kind: "keterangan-nib",
    permohonan: reference,
    date: witaDate(ctx.clock()),
  });
  if (!numbered.ok) throw new Error(numbered.sentence);
  return { ...demoCase, letter: numbered.value.letterId };
});

/** The same, and Sekretaris has voided it. */
export const voidedLetter: Stage = named("voided letter", async (office, who) => {
  const subject = await numberedLetter(office, who);
  const ctx = await staffContextFor(office.persons.sekretaris.id);
  const voided = await voidLetter(ctx, { letterId: subject.letter ?? "", reason: "Salah alamat." });
  if (!voided.ok) throw new Error(voided.sentence);
  return subject;
});

/** Its number was given, and Pelaksana has sent the scan with its signature. */
export const scannedLetter: Stage = named("scanned letter", async (office, who) => {
  const subject = await numberedLetter(office, who);
  const { letter: letterId = "" } = subject;
  await keep({ kind: "letter", letterId, maxFiles: 5, by: office.persons.pelaksana.id });
  return subject;
});

/** Attendance lists of a class with one participant, drawn into one file; `letter`: the bundle's id. */
export const madeBundle: Stage = named("made bundle", async (office, who) => {
  const subject = await classAt("with a participant")(office, who);
  const programmeId = subject.id ?? "";
  const ctx = await staffContextFor(office.persons.pelaksana.id);
  const asked = await askBundle(ctx, { kegiatan: programmeId, kind: "daftar-hadir", form: "pdf" });
  if (!asked.ok) throw new Error(asked.sentence);
  const { id } = await db().letterBundle.findFirstOrThrow({ where: { programmeId }, orderBy: { askedAt: "desc" } });
  await makeBundle(systemContext("make-bundle"), { id });
  return { ...subject, letter: id };
});

/** A class whose letters Pelaksana hands over, with a photo of the first of them; `letter`: the line of its delivery. */
export const provenDelivery: Stage = named("proven delivery", async (office, who) => {
  const subject = await classAt("holding pelatihan.4.pelaksana.perform")(office, who);
  const deliveryId = subject.letter ?? "";
  await keep({ kind: "delivery", deliveryId, maxFiles: 3, by: office.persons.pelaksana.id });
  const proof = await db().document.findFirstOrThrow({ where: { deliveryId }, select: { id: true } });
  return { ...subject, output: proof.id };
});

/** A letter from outside the portal that has the next number of its book; `letter`: its id. */
export const outsideLetter: Stage = named("letter from outside", async (office) => {
  const ctx = await staffContextFor(office.persons.pelaksana.id);
  const entered = await enterOutside(ctx, {
    requestId: randomUUID(),
    series: "surat",
    classification: "500.3",
    letterDate: witaDate(ctx.clock()),
    addressee: "Camat Gerung",
    subject: "Permintaan data",
    signerName: "Haji Lalu Suparman Jaya",
    signerPost: "Kepala Dinas",
    security: "B",
    urgency: "biasa",
    after: undefined,
    insertedReason: "",
  });
  if (!entered.ok) throw new Error(entered.sentence);
  return { letter: entered.value.letterId };
});
