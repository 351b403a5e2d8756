import "server-only";
import { pinToday } from "@/lib/cases/pin";
import { readResting } from "@/lib/cases/programme-work";
import { PROGRAMME_TYPES, type ProgrammeType, type Stage, serviceOfType, stageOf } from "@/lib/domain/programmes";
import type { Definition, ProgrammeStatus, Verb } from "@/lib/domain/workflow";
import { canManageProgramme, canSeeProgramme } from "@/lib/domain/workflow/programme-access";
import { taskWords } from "@/lib/domain/workflow/words";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import type { ProgrammeFilter } from "./programmes.schema";

export type ProgrammeItem = {
  id: string;
  title: string;
  type: ProgrammeType;
  stage: Stage;
  firstDay: string | null;
  lastDay: string | null;
  quota: number;
  seatsTaken: number;
  /** What it waits for besides a duty, in words; null: nothing. */
  step: string | null;
  /** The duty that is open now. */
  duty: { task: string; role: string; row: number; dueAt: Date; heldBy: string | null } | null;
};
export type ProgrammePage = { items: ProgrammeItem[]; next: string | null; counts: Record<ProgrammeStatus, number> };

const PAGE = 30;

/** Programmes whose SOP names the actor's roles, the newest first; keyset on the id, which carries its time. */
export async function listProgrammes(ctx: StaffContext, filter: ProgrammeFilter): Promise<ProgrammePage> {
  const pins = await listVisiblePins(ctx);
  const mine: Prisma.ProgrammeWhereInput = {
    run: { pinnedHash: { in: [...pins.keys()] } },
    ...(filter.jenis ? { type: filter.jenis } : {}),
  };
  const [rows, groups, resting] = await Promise.all([
    db().programme.findMany({
      where: {
        ...mine,
        ...(filter.keadaan ? { status: filter.keadaan } : {}),
        ...(filter.sesudah ? { id: { lt: filter.sesudah } } : {}),
      },
      orderBy: { id: "desc" },
      take: PAGE + 1,
      select: LINE,
    }),
    db().programme.groupBy({ by: ["status"], where: mine, _count: true }),
    readResting(db(), ctx.clock()),
  ]);
  // What moves the programme on stands in front of its papers.
  const steps = new Map([...resting].reverse().map(({ programmeId, words }) => [programmeId, words]));
  const items = rows
    .slice(0, PAGE)
    .map((row) => ({ ...itemOf(row, witaDate(ctx.clock()), pins), step: steps.get(row.id) ?? null }));
  const count = (status: ProgrammeStatus) => groups.find((group) => group.status === status)?._count ?? 0;
  return {
    items,
    next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null,
    counts: {
      draft: count("draft"),
      open: count("open"),
      running: count("running"),
      finished: count("finished"),
      cancelled: count("cancelled"),
    },
  };
}

/** What the actor may make today, by the SOP in effect. */
export async function listCreatableTypes(ctx: StaffContext): Promise<ProgrammeType[]> {
  const pins = await Promise.all(
    PROGRAMME_TYPES.map(async (type) => ({ type, pin: await pinToday(db(), serviceOfType(type), ctx.clock()) })),
  );
  return pins.filter(({ pin }) => canManageProgramme(ctx.actor, pin.definition)).map(({ type }) => type);
}

/** A pin is stored once per content, so these are few, however many runs there are. */
export async function listVisiblePins(ctx: StaffContext): Promise<Map<string, Definition>> {
  const pins = await db().pinnedDefinition.findMany({ select: { hash: true, definition: true } });
  const definitions = pins.map((pin) => [pin.hash, pin.definition as unknown as Definition] as const);
  return new Map(definitions.filter(([, definition]) => canSeeProgramme(ctx.actor, definition)));
}

const LINE = {
  id: true,
  title: true,
  type: true,
  status: true,
  firstDay: true,
  lastDay: true,
  quota: true,
  seatsTaken: true,
  opensOn: true,
  closesOn: true,
  entriesClosedAt: true,
  run: { select: { pinnedHash: true } },
  openDuties: {
    select: { dutyId: true, role: true, verb: true, rowNo: true, dueAt: true, claimedBy: { select: { name: true } } },
    orderBy: { dueAt: "asc" },
    take: 1,
  },
} satisfies Prisma.ProgrammeSelect;

type Row = Prisma.ProgrammeGetPayload<{ select: typeof LINE }>;

function itemOf(row: Row, today: string, pins: Map<string, Definition>): Omit<ProgrammeItem, "step"> {
  const { id, title, type, status, quota, seatsTaken } = row;
  const firstDay = isoDay(row.firstDay);
  const entries = { opensOn: isoDay(row.opensOn), closesOn: isoDay(row.closesOn) };
  const [open] = row.openDuties;
  return {
    id,
    title,
    type,
    quota,
    seatsTaken,
    firstDay,
    lastDay: isoDay(row.lastDay),
    stage: stageOf({ status, ...entries, firstDay, entriesClosed: row.entriesClosedAt !== null }, today),
    duty: open
      ? {
          task: taskOf(pins.get(row.run.pinnedHash), open),
          role: open.role,
          row: open.rowNo,
          dueAt: open.dueAt,
          heldBy: open.claimedBy?.name ?? null,
        }
      : null,
  };
}

function taskOf(definition: Definition | undefined, open: { dutyId: string; verb: string }): string {
  const duty = definition?.rows.flatMap((row) => row.duties).find(({ id }) => id === open.dutyId);
  return taskWords({ task: duty?.task, verb: open.verb as Verb });
}
