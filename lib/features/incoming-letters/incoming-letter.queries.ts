import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { type Chained, chainOf, type DispositionState } from "@/lib/domain/incoming-letters/disposition";
import { type IncomingStage, incomingStage } from "@/lib/domain/incoming-letters/incoming-letter";
import type { SecurityCode, Urgency } from "@/lib/domain/letters/handling";
import { ROLE_NAMES, type SopRole } from "@/lib/domain/roles";
import { addWorkingDays, type WitaDate, witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import { type EditVersion, formVersion } from "@/lib/platform/edit-version";
import { newRequestId } from "@/lib/platform/request-id";
import { standInsOf } from "./givers.queries";
import { mayReadIncoming, maySendScans } from "./incoming-access.queries";
import { shownIncoming } from "./incoming-letters.messages";
import { canEnterIncoming, canKeepAgenda, rolesBelow } from "./incoming-letters.policy";
import { activeStaff } from "./recipients.store";

export type DispositionView = Chained<{
  id: string;
  parentId: string | null;
  /** The role's name, or the person's. */
  to: string;
  instructions: string[];
  note: string;
  dueOn: WitaDate;
  givenBy: string;
  /** The post, "Kepala Dinas"; of whoever stood in for its holder "Plt. Kepala Dinas". */
  givenAs: string;
  givenAt: Date;
  state: DispositionState;
  endedAt: Date | null;
  endedBy: string;
  report: string;
  /** Open, and its day is over. */
  late: boolean;
  /** What the actor may press. */
  mayEnd: boolean;
  mayPassOn: boolean;
  mayWithdraw: boolean;
  /** Of the form that passes it on. */
  requestId: string;
}>;

export type IncomingView = {
  id: string;
  year: number;
  agenda: number;
  receivedOn: WitaDate;
  sender: string;
  theirNumber: string;
  theirDate: WitaDate | null;
  subject: string;
  urgency: Urgency;
  security: SecurityCode;
  enteredBy: string;
  enteredAt: Date;
  filed: { at: Date; by: string; note: string } | null;
  voided: { at: Date; by: string; reason: string } | null;
  stage: IncomingStage;
  dispositions: DispositionView[];
  /** Of its edit form. */
  version: EditVersion;
  mayEdit: boolean;
  maySend: boolean;
  mayRemove: boolean;
  /** The first disposition is the actor's to give. */
  mayGive: boolean;
  mayFile: boolean;
  mayVoid: boolean;
  /** Of the form that gives a first disposition. */
  requestId: string;
};

/** One letter that came in; null: none, or not for the actor. */
export async function findIncoming(ctx: StaffContext, id: string): Promise<IncomingView | null> {
  if (!(await mayReadIncoming(ctx, id))) return null;
  const [row, standIns, maySend, mayRemove] = await Promise.all([
    db().incomingLetter.findUniqueOrThrow({ where: { id }, select: LETTER }),
    standInsOf(ctx, id),
    maySendScans(ctx, id),
    maySendScans(ctx, id, true),
  ]);
  const { dispositions: given, enteredBy, receivedOn, theirDate, ...rest } = row;
  const { filedAt, filedBy, filedNote, voidedAt, voidedBy, voidReason, ...facts } = rest;
  const views = given.map((item) => viewOf(ctx, item, voidedAt !== null));
  const dispositions = chainOf(
    views.map((view) => ({ ...view, givenAs: `${standIns.get(view.id) ?? ""}${view.givenAs}` })),
  );
  const counted = dispositions.filter(({ state }) => state !== "withdrawn");
  const open = counted.filter(({ state }) => state === "open");
  const days = { receivedOn: isoDay(receivedOn), theirDate: isoDay(theirDate) };
  const keeps = canKeepAgenda(ctx.actor) && voidedAt === null;
  return {
    ...facts,
    ...days,
    enteredBy: enteredBy.name,
    filed: filedAt && { at: filedAt, by: filedBy?.name ?? "", note: filedNote },
    voided: voidedAt && { at: voidedAt, by: voidedBy?.name ?? "", reason: voidReason },
    stage: incomingStage({
      voided: voidedAt !== null,
      filed: filedAt !== null,
      open: open.length,
      late: open.filter(({ late }) => late).length,
      done: counted.length - open.length,
    }),
    dispositions,
    version: formVersion(shownIncoming({ ...facts, ...days })),
    mayEdit: canEnterIncoming(ctx.actor) && voidedAt === null,
    maySend,
    mayRemove,
    mayGive: keeps,
    mayFile: keeps && counted.length === 0 && filedAt === null,
    mayVoid: keeps && counted.length === 0,
    requestId: newRequestId(),
  };
}

/** To whom the actor may give a disposition today: roles that somebody holds, and people by name. */
export type Addressees = {
  roles: { role: SopRole; name: string }[];
  people: { id: string; name: string; roles: string }[];
};

export async function listAddressees(ctx: StaffContext): Promise<Addressees> {
  const below = rolesBelow(ctx.actor);
  const staff = below.length > 0 ? await activeStaff(db(), ctx.clock()) : [];
  const reached = staff
    .filter(({ id }) => id !== ctx.actor.id)
    .map(({ id, name, roles }) => ({ id, name, roles: below.filter((role) => roles.includes(role)) }))
    .filter(({ roles }) => roles.length > 0);
  return {
    roles: below
      .filter((role) => staff.some(({ roles }) => roles.includes(role)))
      .map((role) => ({ role, name: ROLE_NAMES[role] })),
    people: reached.map(({ id, name, roles }) => ({
      id,
      name,
      roles: roles.map((role) => ROLE_NAMES[role]).join(", "),
    })),
  };
}

/** Proposed working days until the answer, by how soon the letter wants one [U]. */
const DAYS: Record<Urgency, number> = { biasa: 3, segera: 1, sangat_segera: 0 };

/** The day that a new disposition proposes. */
export async function proposeDueDay(ctx: StaffContext, urgency: Urgency): Promise<WitaDate> {
  const today = witaDate(ctx.clock());
  const days = DAYS[urgency];
  return days === 0 ? today : addWorkingDays(await getCalendar(), today, days);
}

const LETTER = {
  id: true,
  year: true,
  agenda: true,
  receivedOn: true,
  sender: true,
  theirNumber: true,
  theirDate: true,
  subject: true,
  urgency: true,
  security: true,
  enteredAt: true,
  enteredBy: { select: { name: true } },
  filedAt: true,
  filedNote: true,
  filedBy: { select: { name: true } },
  voidedAt: true,
  voidReason: true,
  voidedBy: { select: { name: true } },
  dispositions: {
    orderBy: [{ givenAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      parentId: true,
      toRole: true,
      toStaffId: true,
      toStaff: { select: { name: true } },
      instructions: true,
      note: true,
      dueOn: true,
      givenById: true,
      givenBy: { select: { name: true } },
      givenAs: true,
      givenAt: true,
      state: true,
      endedAt: true,
      endedBy: { select: { name: true } },
      report: true,
      _count: { select: { passedOn: { where: { state: "open" } } } },
    },
  },
} as const satisfies Prisma.IncomingLetterSelect;

type Given = Prisma.IncomingLetterGetPayload<{ select: typeof LETTER }>["dispositions"][number];

function viewOf(ctx: StaffContext, item: Given, voided: boolean): Omit<DispositionView, "depth"> {
  const { toRole, toStaffId, toStaff, givenById, givenBy, endedBy, dueOn, _count, ...rest } = item;
  const { actor } = ctx;
  const open = item.state === "open" && !voided;
  const mine = open && (toStaffId === actor.id || actor.roles.some((role) => role === toRole));
  const free = _count.passedOn === 0;
  const due = isoDay(dueOn);
  return {
    ...rest,
    to: toStaff?.name ?? nameOfRole(toRole),
    dueOn: due,
    givenBy: givenBy.name,
    givenAs: nameOfRole(item.givenAs),
    endedBy: endedBy?.name ?? "",
    late: open && due < witaDate(ctx.clock()),
    mayEnd: mine && free,
    mayPassOn: mine && rolesBelow(actor).length > 0,
    mayWithdraw: open && free && (givenById === actor.id || canKeepAgenda(actor)),
    requestId: newRequestId(),
  };
}

function nameOfRole(role: string | null): string {
  return Object.entries(ROLE_NAMES).find(([key]) => key === role)?.[1] ?? "";
}
