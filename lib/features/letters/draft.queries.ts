import "server-only";
import { createHash } from "node:crypto";
import { findLetterData } from "@/lib/cases/letters/data";
import { readLetterOffice, readTemplate } from "@/lib/cases/letters/office";
import { composeLetter } from "@/lib/domain/letters/compose";
import type { Handling } from "@/lib/domain/letters/handling";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import { isOfService } from "@/lib/domain/letters/kinds";
import { type Lacking, lackingOf } from "@/lib/domain/letters/lacking";
import type { LetterModel } from "@/lib/domain/letters/model";
import type { LetterTarget } from "@/lib/domain/letters/target";
import { witaDate } from "@/lib/domain/working-time";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { visibleServices } from "@/lib/features/desk/search.queries";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import { canReadReports } from "@/lib/features/reports/reports.policy";
import type { Context, StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import type { PaperAddress } from "./letters.schema";

export type Draft = {
  target: LetterTarget;
  addressee: string;
  handling: Handling;
} /** `seen`: the same for the same words, so that whoever approves approves what they read. */ & (
  | { model: LetterModel; seen: string; lacking: null }
  | { model: null; lacking: Lacking[] }
);

/** The paper as it stands now, drawn from the data; null: there is no such thing for this actor. */
export async function drawDraft(
  ctx: StaffContext,
  kind: LetterKind,
  address: Partial<PaperAddress>,
): Promise<Draft | null> {
  const target = await findTarget(ctx, kind, address);
  return target && composeDraft(ctx, kind, target);
}

/** For whoever has been found to see the target. */
export async function composeDraft(ctx: Context, kind: LetterKind, target: LetterTarget): Promise<Draft | null> {
  const today = witaDate(ctx.clock());
  const [data, { office }, { template, handling }] = await Promise.all([
    findLetterData(db(), target, { at: ctx.clock(), record: kind.record, signedBy: kind.signedBy }),
    readLetterOffice(db()),
    readTemplate(db(), kind),
  ]);
  if (!data) return null;
  const { addressee, initials } = data;
  const composed = composeLetter({ kind, template, data, office, handling, numbered: null, today, initials });
  const about = { target, addressee, handling };
  return composed.ok
    ? { ...about, model: composed.model, seen: printOf(composed.model), lacking: null }
    : { ...about, model: null, lacking: lackingOf(namingOf(kind, data.serviceSlug), composed.lacking) };
}

function printOf(model: LetterModel): string {
  return createHash("sha256").update(JSON.stringify(model)).digest("hex").slice(0, 32);
}

/** What the address is about, where the actor may see it. */
export async function findTarget(
  ctx: StaffContext,
  kind: LetterKind,
  address: Partial<PaperAddress>,
): Promise<LetterTarget | null> {
  if (kind.subject === "report") return reportTarget(ctx, address);
  if (kind.subject === "service") return address.layanan ? { subject: "service", slug: address.layanan } : null;
  if (!canReadLetters(ctx.actor)) return null;
  if (kind.subject === "application") {
    const application = address.permohonan ? await findApplication(ctx, address.permohonan) : null;
    return application && isOfService(kind, application.serviceSlug)
      ? { subject: "application", applicationId: application.id }
      : null;
  }
  const programme = address.kegiatan ? await findVisibleProgramme(ctx, address.kegiatan) : null;
  if (!programme || !isOfService(kind, programme.serviceSlug)) return null;
  return programmeTarget(ctx, kind, programme.programmeId, address);
}

function reportTarget(ctx: StaffContext, { bulan }: Partial<PaperAddress>): LetterTarget | null {
  if (!canReadReports(ctx.actor)) return null;
  const [year = 0, month = 0] = (bulan ?? witaDate(ctx.clock()).slice(0, 7)).split("-").map(Number);
  return { subject: "report", year, month };
}

async function programmeTarget(
  ctx: StaffContext,
  { subject }: LetterKind,
  programmeId: string,
  { permohonan, baris, hari }: Partial<PaperAddress>,
): Promise<LetterTarget | null> {
  if (subject === "programme") return { subject, programmeId };
  if (subject === "day") return hari ? { subject, programmeId, date: hari } : null;
  if (subject === "speaker") {
    const where = { id: baris ?? "", programmeId, kind: "speaker" };
    const line = baris ? await db().programmeLine.findFirst({ where, select: { id: true } }) : null;
    return line && { subject, programmeId, lineId: line.id };
  }
  const application = permohonan ? await findApplication(ctx, permohonan) : null;
  const seat =
    application &&
    (await db().seat.findFirst({
      where: { programmeId, applicationId: application.id, releasedAt: null },
      select: { id: true },
    }));
  return application && seat ? { subject: "participant", programmeId, applicationId: application.id } : null;
}

async function findApplication(ctx: StaffContext, reference: string) {
  return db().application.findFirst({
    where: { reference, status: { not: "draft" }, serviceSlug: { in: await visibleServices(ctx) } },
    select: { id: true, serviceSlug: true },
  });
}
