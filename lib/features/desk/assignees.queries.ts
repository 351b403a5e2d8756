import "server-only";
import { APPLICANT, roleWords } from "@/lib/domain/roles";
import { type Available, currentDuties, type Definition, rolesInHand, type State } from "@/lib/domain/workflow";
import { rolesThatSee } from "@/lib/domain/workflow/access";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";

/** Somebody who may have a duty today; `held`: how many duties they have in hand. */
export type Assignee = { id: string; name: string; held: number };

export type Colleague = { id: string; name: string; email: string; wantsMail: boolean };

export type HandOver = {
  /** To whom this reader may give the open duty; nobody when they may give nothing. */
  assignees: Assignee[];
  /** Whom a note may speak to: they may open this run, too. */
  colleagues: Colleague[];
  /** "Plh. Kepala Bidang": as whom this reader acts at the open duty, where they stand in for somebody. */
  actingAs: string | null;
};

type Seen = { definition: Definition; state: State; commands: readonly Available[] };

/** What the page of a run must know of who else may have its duty. */
export async function readHandOver(ctx: StaffContext, seen: Seen): Promise<HandOver> {
  const colleagues = await listMentionable(ctx, seen.definition);
  return { assignees: await listAssignees(ctx, seen), colleagues, actingAs: actingAs(ctx, seen) };
}

async function listAssignees(ctx: StaffContext, { definition, state, commands }: Seen): Promise<Assignee[]> {
  const duty = commands.find(({ type }) => type === "assign")?.duty;
  const open = currentDuties(state).find((candidate) => candidate.duty === duty);
  if (!open) return [];
  const holders = await listHolders(ctx, rolesInHand(definition, state, open));
  return holders.filter(({ id }) => id !== open.heldBy);
}

/** Everybody else who may open a run of this definition today. */
export async function listMentionable(
  ctx: StaffContext,
  definition: Definition,
  on: Pick<Tx, "staff"> = db(),
): Promise<Colleague[]> {
  const staff = await on.staff.findMany({
    where: { AND: [holdersOf(ctx, rolesThatSee(definition)), { id: { not: ctx.actor.id } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, name: true, email: true, mailNotices: true },
  });
  return staff.map(({ mailNotices: wantsMail, ...person }) => ({ ...person, wantsMail }));
}

function holdersOf(ctx: StaffContext, roles: readonly string[]) {
  const now = ctx.clock();
  const today = dayColumn(witaDate(now));
  return {
    active: true,
    grants: {
      some: {
        role: { in: [...roles] },
        validFrom: { lte: today },
        OR: [{ validTo: null }, { validTo: { gte: today } }],
      },
    },
    OR: [{ restsUntil: null }, { restsUntil: { lte: now } }],
  };
}

/** Who may act today in one of these roles, by name. */
export async function listHolders(ctx: StaffContext, roles: readonly string[]): Promise<Assignee[]> {
  const staff = await db().staff.findMany({
    where: holdersOf(ctx, roles),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, name: true, _count: { select: { claims: true } } },
  });
  return staff.map(({ id, name, _count }) => ({ id, name, held: _count.claims }));
}

/** An office has tens of staff. */
const MOST = 200;

function actingAs({ actor: { standsIn } }: StaffContext, { state }: Seen): string | null {
  const role = state.open[0]?.role;
  return role && role !== APPLICANT && standsIn?.[role] ? roleWords(role, standsIn) : null;
}
