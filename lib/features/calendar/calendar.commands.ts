import "server-only";
import type { Act } from "@/lib/domain/acts";
import type { AuditDetail } from "@/lib/domain/audit-detail";
import { ok } from "@/lib/domain/result";
import { DEFAULT_PERIODS, formatShortDate, type WeekHours, witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { staleEdit, staleRemoval } from "@/lib/platform/edit-version";
import { addJob } from "@/lib/platform/jobs";
import { refused } from "@/lib/platform/refusal";
import { transaction, writeTime } from "@/lib/platform/transaction";
import { acts } from "./calendar.messages";
import { canWriteCalendar, isStillOpen } from "./calendar.policy";
import type { AddHoliday, AddPeriod, EditPeriod, RemoveHoliday, RemovePeriod, RenameHoliday } from "./calendar.schema";
import { lockCalendar } from "./calendar.store";
import { calendarWords, HOLIDAY_LABELS, periodLabels, shownHoliday, shownPeriod } from "./edited.messages";

export async function addHoliday(ctx: StaffContext, input: AddHoliday) {
  return transaction(ctx, async (tx) => {
    await lockCalendar(tx);
    if (!canWriteCalendar(ctx.actor)) return refused("no_right");
    if (!isStillOpen(input.date, await today(tx, ctx)))
      return atField("date", "Tanggal ini sudah lewat; hari libur dicatat sebelum harinya.");
    const known = await tx.holiday.findUnique({ where: { date: at(input.date) }, select: { name: true } });
    if (known) return atField("date", `Tanggal ini sudah tercatat: ${known.name}. Ubah namanya di daftar.`);
    await tx.holiday.create({ data: { ...input, date: at(input.date) }, select: { date: true } });
    await audit(tx, ctx, acts["holiday.added"], input.date, { name: input.name, kind: input.kind });
    await addJob(tx, DUE_DATES);
    return ok({ said: `${input.name}, ${formatShortDate(input.date)}, sudah ditambahkan.` });
  });
}

export async function renameHoliday(ctx: StaffContext, input: RenameHoliday) {
  return transaction(ctx, async (tx) => {
    await lockCalendar(tx);
    if (!canWriteCalendar(ctx.actor)) return refused("no_right");
    const known = await tx.holiday.findUnique({ where: { date: at(input.date) }, select: { name: true, kind: true } });
    if (!known) return refused("not_found");
    const { name, kind, version } = input;
    const edit = { now: shownHoliday(known), wanted: { name, kind }, labels: HOLIDAY_LABELS, say: calendarWords };
    const stale = version !== undefined && staleEdit({ version, ...edit });
    if (stale) return stale;
    await tx.holiday.update({ where: { date: at(input.date) }, data: { name, kind }, select: { date: true } });
    await audit(tx, ctx, acts["holiday.renamed"], input.date, { before: known, after: { name, kind } });
    return ok({ said: `${formatShortDate(input.date)} kini bernama ${name}.` });
  });
}

export async function removeHoliday(ctx: StaffContext, input: RemoveHoliday) {
  return transaction(ctx, async (tx) => {
    await lockCalendar(tx);
    if (!canWriteCalendar(ctx.actor)) return refused("no_right");
    if (!isStillOpen(input.date, await today(tx, ctx)))
      return atField("reason", "Hari ini sudah lewat dan sudah ikut dihitung, jadi tidak bisa dihapus.");
    const known = await tx.holiday.findUnique({ where: { date: at(input.date) }, select: { name: true, kind: true } });
    if (!known) return refused("not_found");
    const shown = { now: shownHoliday(known), labels: HOLIDAY_LABELS, say: calendarWords };
    const stale = input.version !== undefined && staleRemoval({ version: input.version, ...shown });
    if (stale) return stale;
    await tx.holiday.delete({ where: { date: at(input.date) }, select: { date: true } });
    await audit(tx, ctx, acts["holiday.removed"], input.date, { reason: input.reason });
    await addJob(tx, DUE_DATES);
    return ok({ said: `${formatShortDate(input.date)} bukan hari libur lagi.` });
  });
}

/** The newest period stands last and wins over the others on its days. */
export async function addPeriod(ctx: StaffContext, input: AddPeriod) {
  return transaction(ctx, async (tx) => {
    await lockCalendar(tx);
    if (!canWriteCalendar(ctx.actor)) return refused("no_right");
    const last = (await ensureNormalWeek(tx)) ?? 0;
    const { id } = await tx.officeHours.create({
      data: { ...columns(input), position: last + 1 },
      select: { id: true },
    });
    await audit(tx, ctx, acts["office_hours.added"], id, detailOf(input));
    await addJob(tx, DUE_DATES);
    return ok({ said: `Jam kerja "${input.name}" sudah ditambahkan.` });
  });
}

export async function editPeriod(ctx: StaffContext, input: EditPeriod) {
  return transaction(ctx, async (tx) => {
    await lockCalendar(tx);
    if (!canWriteCalendar(ctx.actor)) return refused("no_right");
    const known = await tx.officeHours.findUnique({ where: { id: input.id }, select: PERIOD });
    if (!known) return refused("not_found");
    const stale = stalePeriod(known, input);
    if (stale) return stale;
    if (isNormalWeek(known) && (input.from || input.until))
      return atField(
        input.from ? "from" : "until",
        "Minggu kerja biasa berlaku sepanjang waktu; kosongkan tanggalnya.",
      );
    if (!isNormalWeek(known) && !(input.from && input.until))
      return atField(input.from ? "until" : "from", "Isi hari pertama dan hari terakhirnya.");
    await tx.officeHours.update({ where: { id: input.id }, data: columns(input), select: { id: true } });
    await audit(tx, ctx, acts["office_hours.changed"], input.id, {
      before: storedDetail(known),
      after: detailOf(input),
    });
    await addJob(tx, DUE_DATES);
    return ok({ said: `Jam kerja "${input.name}" sudah diubah.` });
  });
}

function stalePeriod(known: Stored, { version, ...wanted }: EditPeriod) {
  if (version === undefined) return null;
  const edit = { now: shownOf(known), wanted: shownPeriod(wanted), labels: periodLabels(), say: calendarWords };
  return staleEdit({ version, ...edit });
}

function shownOf({ name, validFrom, validTo, hours }: Stored) {
  const days = { from: validFrom && dateText(validFrom), until: validTo && dateText(validTo) };
  return shownPeriod({ name, ...days, hours: hours as unknown as WeekHours[] });
}

/** Only a period that has not begun: days that were counted by it keep it. */
export async function removePeriod(ctx: StaffContext, input: RemovePeriod) {
  return transaction(ctx, async (tx) => {
    await lockCalendar(tx);
    if (!canWriteCalendar(ctx.actor)) return refused("no_right");
    const known = await tx.officeHours.findUnique({ where: { id: input.id }, select: PERIOD });
    if (!known) return refused("not_found");
    const shown = { now: shownOf(known), labels: periodLabels(), say: calendarWords };
    const stale = input.version !== undefined && staleRemoval({ version: input.version, ...shown });
    if (stale) return stale;
    if (!known.validFrom || dateText(known.validFrom) <= (await today(tx, ctx)))
      return atField("reason", "Jam kerja ini sudah berjalan, jadi tidak bisa dihapus. Ubah hari terakhirnya.");
    await tx.officeHours.delete({ where: { id: input.id }, select: { id: true } });
    await audit(tx, ctx, acts["office_hours.removed"], input.id, { ...storedDetail(known), reason: input.reason });
    await addJob(tx, DUE_DATES);
    return ok({ said: `Jam kerja "${known.name}" sudah dihapus.` });
  });
}

/** What stands in the queue was counted by the old calendar. */
const DUE_DATES = "refresh_due_dates";

const PERIOD = { name: true, validFrom: true, validTo: true, hours: true } as const;
type Stored = { name: string; validFrom: Date | null; validTo: Date | null; hours: Prisma.JsonValue };
type Period = { name: string; from: string | null; until: string | null; hours: WeekHours[] };

/** Without any row the normal week is in force; the first row of our own must not push it out. */
async function ensureNormalWeek(tx: Tx): Promise<number | null> {
  const { _max } = await tx.officeHours.aggregate({ _max: { position: true } });
  if (_max.position !== null) return _max.position;
  await tx.officeHours.createMany({
    data: DEFAULT_PERIODS.map((period, index) => ({ ...columns(period), position: index + 1 })),
  });
  return DEFAULT_PERIODS.length;
}

function columns(period: Period) {
  return {
    name: period.name,
    validFrom: period.from === null ? null : at(period.from),
    validTo: period.until === null ? null : at(period.until),
    hours: period.hours as unknown as Prisma.InputJsonValue,
  };
}

function isNormalWeek(stored: Stored): boolean {
  return stored.validFrom === null && stored.validTo === null;
}

function detailOf({ name, from, until, hours }: Period): AuditDetail {
  return { name, from, until, hours: hours as unknown as AuditDetail["hours"] };
}

function storedDetail({ name, validFrom, validTo, hours }: Stored): AuditDetail {
  return {
    name,
    from: validFrom && dateText(validFrom),
    until: validTo && dateText(validTo),
    hours: hours as AuditDetail["hours"],
  };
}

async function audit(tx: Tx, ctx: StaffContext, action: Act, subjectId: string, detail: AuditDetail) {
  await recordAudit(tx, ctx, { action, subjectType: action.name.split(".")[0] ?? "", subjectId, detail });
}

function atField(field: string, sentence: string) {
  return { ...refused("invalid_date"), errors: { [field]: sentence } as Record<string, string> };
}

async function today(tx: Tx, ctx: StaffContext) {
  return witaDate(await writeTime(tx, ctx));
}

function at(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function dateText(date: Date): string {
  return date.toISOString().slice(0, 10);
}
