import "server-only";
import { z } from "zod";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { isOfService } from "@/lib/domain/letters/kinds";
import type { LetterTarget } from "@/lib/domain/letters/target";
import { MONTH_NAMES } from "@/lib/domain/months";
import { formatReference } from "@/lib/domain/reference-number";
import { SERVICES } from "@/lib/domain/services";
import { formatShortDate, witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

/** Something real of which the preview may be drawn; names of citizens are in none of the labels. */
export type Example = { value: string; label: string };

const MOST = 10;

/** The newest that a letter of this kind could be about, newest first. */
export async function listExamples(ctx: StaffContext, kind: LetterKind): Promise<Example[]> {
  switch (kind.subject) {
    case "application":
      return applications(kind);
    case "participant":
      return seats(kind);
    case "speaker":
      return speakers(kind);
    case "programme":
    case "day":
      return programmes(kind);
    case "report":
      return lastMonths(witaDate(ctx.clock()));
    case "service":
      return SERVICES.filter(({ slug }) => isOfService(kind, slug)).map(({ slug, name }) => ({
        value: slug,
        label: name,
      }));
  }
}

const Ids = z.tuple([z.uuid(), z.union([z.uuid(), z.iso.date()]).optional()]);
const Month = z.string().regex(/^\d{4}-\d{2}$/);

/** What the value of an example names; null: nothing that this kind could be about. */
export function targetOf(_ctx: StaffContext, { subject }: LetterKind, value: string): LetterTarget | null {
  if (subject === "service") return { subject, slug: value };
  if (subject === "report") {
    const month = Month.safeParse(value);
    return month.success ? { subject, year: Number(value.slice(0, 4)), month: Number(value.slice(5)) } : null;
  }
  const ids = Ids.safeParse(value.split("_"));
  if (!ids.success) return null;
  const [first, second = ""] = ids.data;
  switch (subject) {
    case "application":
      return { subject, applicationId: first };
    case "programme":
      return { subject, programmeId: first };
    case "participant":
      return z.uuid().safeParse(second).success ? { subject, programmeId: first, applicationId: second } : null;
    case "speaker":
      return z.uuid().safeParse(second).success ? { subject, programmeId: first, lineId: second } : null;
    case "day":
      return z.iso.date().safeParse(second).success ? { subject, programmeId: first, date: second } : null;
  }
}

function servicesOf({ services }: LetterKind) {
  return services ? { serviceSlug: { in: [...services] } } : {};
}

async function applications(kind: LetterKind): Promise<Example[]> {
  const rows = await db().application.findMany({
    where: { status: { not: "draft" }, ...servicesOf(kind) },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, reference: true },
  });
  return rows.map(({ id, reference }) => ({ value: id, label: `Permohonan ${formatReference(reference)}` }));
}

async function programmes(kind: LetterKind): Promise<Example[]> {
  const rows = await db().programme.findMany({
    where: { ...servicesOf(kind), ...(kind.subject === "day" ? { firstDay: { not: null } } : {}) },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, title: true, firstDay: true },
  });
  return rows.map(({ id, title, firstDay }) => {
    const day = firstDay && witaDate(firstDay);
    return {
      value: kind.subject === "day" && day ? `${id}_${day}` : id,
      label: day ? `${title}, ${formatShortDate(day)}` : title,
    };
  });
}

async function seats(kind: LetterKind): Promise<Example[]> {
  const rows = await db().seat.findMany({
    where: { releasedAt: null, programme: servicesOf(kind) },
    orderBy: { id: "desc" },
    take: MOST,
    select: { programmeId: true, applicationId: true, position: true, programme: { select: { title: true } } },
  });
  return rows.map(({ programmeId, applicationId, position, programme }) => ({
    value: `${programmeId}_${applicationId}`,
    label: `${programme.title}, peserta ke-${position}`,
  }));
}

async function speakers(kind: LetterKind): Promise<Example[]> {
  const rows = await db().programmeLine.findMany({
    where: { kind: "speaker", programme: servicesOf(kind) },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, programmeId: true, programme: { select: { title: true } } },
  });
  return rows.map(({ id, programmeId, programme }) => ({
    value: `${programmeId}_${id}`,
    label: `${programme.title}, narasumber`,
  }));
}

/** The month that runs, and the two before it. */
function lastMonths(today: string): Example[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return [0, 1, 2].map((back) => {
    const at = year * 12 + month - 1 - back;
    const [ofYear, ofMonth] = [Math.floor(at / 12), at % 12];
    return {
      value: `${ofYear}-${String(ofMonth + 1).padStart(2, "0")}`,
      label: `${MONTH_NAMES[ofMonth]} ${ofYear}`,
    };
  });
}
