import "server-only";
import { addCalendarDays, startOfWitaDay } from "@/lib/domain/working-time/wita";
import type { Context } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { ACT_WORDS } from "./act-words.queries";
import { canReadAudit } from "./audit.policy";
import type { AuditFilter } from "./audit.schema";

export type AuditItem = {
  id: string;
  at: Date;
  actorName: string;
  roles: string[];
  action: string;
  /** The act as the office says it. */
  words: string;
  subjectType: string;
  subjectId: string;
  /** The present name of a member of staff or title of a programme. */
  subjectName: string | null;
  reference: string;
  detail: Record<string, unknown>;
};

export type AuditChoices = { acts: { name: string; words: string }[]; actors: { id: string; name: string }[] };

export type AuditPage = { lines: AuditItem[]; next: string | null };

const PAGE = 50;

/** Newest first; `sebelum` is the last line of the page before (keyset). */
export async function listAudit(ctx: Context, filter: AuditFilter): Promise<AuditPage> {
  assertMayRead(ctx);
  const rows = await db().auditEntry.findMany({
    where: { AND: [conditions(filter), olderThan(filter.sebelum)] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: {
      id: true,
      at: true,
      actorName: true,
      roles: true,
      action: true,
      subjectType: true,
      subjectId: true,
      reference: true,
      detail: true,
    },
  });
  const names = await namesOf(
    rows.flatMap(({ subjectType, subjectId, detail }) => [
      ...(subjectType === "staff" || subjectType === "programme" ? [subjectId] : []),
      ...idsIn(detail),
    ]),
  );
  const lines = rows.slice(0, PAGE).map((row) => ({
    ...row,
    id: String(row.id),
    words: wordsOf(row.action),
    subjectName: names.get(row.subjectId) ?? null,
    detail: withNames(asRecord(row.detail), names),
  }));
  const last = lines.at(-1);
  return { lines, next: rows.length > PAGE && last ? `${last.at.getTime()}-${last.id}` : null };
}

/** The choices of the filter: everybody who has acted, and every kind of act. */
export async function listAuditChoices(ctx: Context): Promise<AuditChoices> {
  assertMayRead(ctx);
  const [acts, actors] = await Promise.all([
    // A skip scan over the index (action, id): a handful of steps, however long the audit.
    db().$queryRaw<{ action: string }[]>`
      WITH RECURSIVE found AS (
        (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
        UNION ALL
        SELECT (SELECT a.action FROM audit_entry a WHERE a.action > found.action ORDER BY a.action LIMIT 1)
        FROM found WHERE found.action IS NOT NULL
      ) SELECT action FROM found WHERE action IS NOT NULL`,
    db().staff.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" }, take: 500 }),
  ]);
  return { acts: acts.map(({ action }) => ({ name: action, words: wordsOf(action) })), actors };
}

/** The name itself where no words are known: the audit shows everything. */
function wordsOf(act: string): string {
  return ACT_WORDS.get(act) ?? act;
}

function conditions({ pelaku, tindakan, nomor, dari, sampai }: AuditFilter): Prisma.AuditEntryWhereInput {
  return {
    ...(pelaku && { actorId: pelaku }),
    ...(tindakan && { action: tindakan }),
    ...(nomor && { reference: nomor.replace(/[\s-]/g, "").toUpperCase() }),
    at: {
      ...(dari && { gte: startOfWitaDay(dari) }),
      ...(sampai && { lt: startOfWitaDay(addCalendarDays(sampai, 1)) }),
    },
  };
}

function olderThan(cursor: string | undefined): Prisma.AuditEntryWhereInput {
  if (!cursor) return {};
  const [time, id] = cursor.split("-");
  const at = new Date(Number(time));
  if (Number.isNaN(at.getTime())) return {};
  return { OR: [{ at: { lt: at } }, { at, id: { lt: BigInt(id ?? 0) } }] };
}

async function namesOf(ids: string[]) {
  const where = { id: { in: [...new Set(ids)] } };
  const [staff, programmes] = await Promise.all([
    db().staff.findMany({ where, select: { id: true, name: true } }),
    db().programme.findMany({ where, select: { id: true, title: true } }),
  ]);
  return new Map([
    ...staff.map(({ id, name }) => [id, name] as const),
    ...programmes.map(({ id, title }) => [id, title] as const),
  ]);
}

/** Who had a duty, who was given it, which programme: the audit keeps their ids, people read names. */
function idsIn(detail: unknown): string[] {
  return Object.values(asRecord(detail))
    .flat()
    .filter((id): id is string => typeof id === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id));
}

function withNames(detail: Record<string, unknown>, names: Map<string, string>): Record<string, unknown> {
  const named = (value: unknown) => (typeof value === "string" ? (names.get(value) ?? value) : value);
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [key, Array.isArray(value) ? value.map(named) : named(value)]),
  );
}

function asRecord(detail: unknown): Record<string, unknown> {
  return typeof detail === "object" && detail !== null && !Array.isArray(detail) ? { ...detail } : {};
}

function assertMayRead(ctx: Context) {
  if (!canReadAudit(ctx.actor)) throw new Error("The audit is read by admins and auditors only");
}
