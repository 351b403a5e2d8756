import "server-only";
import { hasNewer } from "@/lib/cases/letters/newer";
import { readOutdated } from "@/lib/cases/letters/outdated";
import { Handling, natureWords } from "@/lib/domain/letters/handling";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import type { LetterModel } from "@/lib/domain/letters/model";
import { letterKindName, OUTSIDE_KIND } from "@/lib/domain/letters/outside";
import { paperAddress } from "@/lib/domain/letters/paper-address";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import { targetOfColumns } from "@/lib/domain/letters/target";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { visibleLetters } from "@/lib/features/desk/letter-access.queries";
import { canScanLetters } from "@/lib/features/documents/documents.policy";
import { type ListedDocument, listLetterScans } from "@/lib/features/documents/documents.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { type EditVersion, formVersion } from "@/lib/platform/edit-version";
import { signing } from "@/lib/platform/signing/signing";
import { canSignElectronically } from "./letters.policy";

export type LetterView = {
  id: string;
  kind: string;
  kindName: string;
  number: string;
  externalNumber: string;
  /** Of the form that edits it. */
  externalVersion: EditVersion;
  letterDate: Date;
  addressee: string;
  signerName: string;
  signerPost: string;
  state: "valid" | "void" | "superseded";
  stateReason: string;
  /** Voided, and no other letter comes instead. */
  notReplaced: boolean;
  stateAt: Date | null;
  numberedAt: Date;
  checkCode: string;
  sha256: string | null;
  /** When somebody compared the scan with it. */
  signedAt: Date | null;
  scans: ListedDocument[];
  mayScan: boolean;
  /** The actor may ask for the signature of their own certificate. */
  maySign: boolean;
  /** Why that is not set up; null: it is. */
  whyNotElectronic: string | null;
  model: LetterModel;
  /** Behind another number, an exception: why; empty for a number of its own. */
  insertedReason: string;
  /** "Biasa", "Rahasia, Segera" */
  nature: string;
  programme: { id: string; title: string } | null;
  reference: string | null;
  mayKeep: boolean;
  /** It is void and nothing came instead: the actor may say that nothing needs to. */
  mayLeave: boolean;
  /** In force, and it says another day, hour or place than its programme does now. */
  outdated: boolean;
  /** Where the same paper stands as the data are now, of what is no longer in force or outdated. */
  paper: string | null;
};

/** One numbered letter; null: none, or its case is none of the actor's. */
export async function findLetter(ctx: StaffContext, id: string): Promise<LetterView | null> {
  if (!canReadLetters(ctx.actor)) return null;
  const where = { id, kind: { not: OUTSIDE_KIND }, ...(await visibleLetters(ctx)) };
  const row = await db().letter.findFirst({ where, select: LETTER });
  if (!row) return null;
  const { application, model, security, urgency, numberedBy, programmeId, applicationId, about, ...rest } = row;
  const among = { programmeIds: programmeId ? [programmeId] : [], letterIds: [id] };
  const outdated = (await readOutdated(db(), among)).has(id);
  const mayScan = canScanLetters(ctx.actor) && row.state === "valid" && row.signedAt === null;
  return {
    ...rest,
    externalVersion: formVersion({ externalNumber: row.externalNumber }),
    kindName: letterKindName(row.kind),
    model: model as unknown as LetterModel,
    nature: natureWords(Handling.parse({ security, urgency })),
    reference: application?.reference ?? null,
    mayLeave: canKeepRegister(ctx.actor) && row.state === "void" && !row.notReplaced && !(await hasNewer(db(), id)),
    mayKeep: canKeepRegister(ctx.actor) && row.state === "valid",
    mayScan,
    maySign: mayScan && canSignElectronically(ctx.actor, { numberedBy }),
    whyNotElectronic: signing().whyNot(),
    outdated,
    paper: row.state === "valid" && !outdated ? null : paperOf(row),
    scans: await listLetterScans(ctx, id, mayScan),
  };
}

type About = Parameters<typeof targetOfColumns>[1] & { kind: string; application: { reference: string } | null };

function paperOf({ kind: key, application, ...columns }: About): string | null {
  const kind = findLetterKind(key);
  return kind && paperAddress(key, targetOfColumns(kind.subject, columns), application?.reference ?? null);
}

const LETTER = {
  id: true,
  kind: true,
  number: true,
  externalNumber: true,
  letterDate: true,
  addressee: true,
  signerName: true,
  signerPost: true,
  state: true,
  stateReason: true,
  notReplaced: true,
  stateAt: true,
  numberedAt: true,
  numberedBy: true,
  checkCode: true,
  sha256: true,
  signedAt: true,
  insertedReason: true,
  model: true,
  programmeId: true,
  applicationId: true,
  about: true,
  security: true,
  urgency: true,
  programme: { select: { id: true, title: true } },
  application: { select: { reference: true } },
} as const satisfies Prisma.LetterSelect;
