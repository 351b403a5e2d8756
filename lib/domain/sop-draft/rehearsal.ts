import { APPLICANT, type DutyRole, type Role } from "../roles";
import {
  type Actor,
  type Calendar,
  type Command,
  currentDuties,
  type Definition,
  type Duty,
  decide,
  deciderRoles,
  dutiesIn,
  type Event,
  fold,
  informedBy,
  programmeRoles,
  type RefusalCode,
  type Scope,
  timeline,
  undecidedUpTo,
} from "../workflow";
import { plainWords, taskWords } from "../workflow/words";
import { addCalendarDays, isWorkingDay, witaDate } from "../working-time";

/** One duty of a make-believe run. `by`: when it ends if every row takes the whole of its standard time. */
export type RehearsedDuty = {
  id: string;
  no: number;
  scope: Scope;
  activity: string;
  role: DutyRole;
  task: string;
  opensAt: Date;
  by: Date;
  /** What is decided here, by the keys of the requirements. */
  decides: string[];
  /** Who is told once the row has ended. */
  informed: Role[];
  /** What the applicant reads meanwhile. */
  plain: string;
};

/** `stuck`: what the engine refused, at the duty that would have been next; null: it goes to the end. */
export type Rehearsal = { duties: RehearsedDuty[]; stuck: { duty: string; code: RefusalCode } | null };

type World = { definition: Definition; calendar: Calendar; scope: Scope; history: Event[]; now: Date };

/**
 * A make-believe case of one service, and where it has one its programme, walked to its end by the engine itself: sent at
 * `start` with everything asked for, nothing sent back, each row taking all its time. The programme begins the moment the
 * case waits for it; a class begins on the working day after its papers are done.
 */
export function rehearse(definition: Definition, { calendar, start }: { calendar: Calendar; start: Date }): Rehearsal {
  const own: World = { definition, calendar, scope: "application", history: [], now: start };
  const given = definition.rows.flatMap(({ requirements }) => requirements);
  const sent = give(own, PEMOHON, { type: "submit", given });
  if (sent) return { duties: [], stuck: { duty: "", code: sent } };
  const first = walk(own);
  if (first.stuck || dutiesIn(definition, "programme").length === 0) return first;
  const shared: World = { ...own, scope: "programme", history: [] };
  const officer = actorFor(programmeRoles(definition).officer);
  for (const command of [{ type: "open", quota: 1 }, { type: "start" }] as const) {
    const refused = give(shared, officer, command);
    if (refused) return { ...first, stuck: { duty: "", code: refused } };
  }
  const second = walk(shared);
  return { duties: [...first.duties, ...second.duties], stuck: second.stuck };
}

/** As many as a sheet can have; an engine that never ended would be a bug. */
const MOST = 2_000;

function walk(world: World): Rehearsal {
  const duties: RehearsedDuty[] = [];
  for (let turn = 0; turn < MOST; turn += 1) {
    const [open] = currentDuties(stateOf(world));
    const placed = open && dutiesIn(world.definition, world.scope).find(({ id }) => id === open.duty);
    if (!placed) return { duties, stuck: null };
    const opensAt = world.now;
    const code = toItsDay(world, placed.row.clockFrom) ?? null;
    if (code) return { duties, stuck: { duty: placed.id, code } };
    const by = dueOf(world) ?? world.now;
    const { decides, refused } = settle(world, placed, by);
    if (refused) return { duties, stuck: { duty: placed.id, code: refused } };
    const isLast =
      dutiesIn(world.definition, world.scope).findLast(({ row }) => row.no === placed.row.no)?.id === placed.id;
    duties.push({
      id: placed.id,
      no: placed.row.no,
      scope: world.scope,
      activity: placed.row.activity,
      role: placed.role,
      task: taskWords(placed),
      opensAt,
      by,
      decides,
      informed: isLast ? informedBy(world.definition, world.scope, placed.row.no) : [],
      plain: plainWords(placed.row, world.scope),
    });
  }
  return { duties, stuck: null };
}

/** A row that is counted from the first day of a class waits for it: the day is set, and its morning comes. */
function toItsDay(world: World, clockFrom: string | undefined): RefusalCode | null {
  if (clockFrom !== "first_day" || world.scope !== "programme" || stateOf(world).firstDay) return null;
  let day = addCalendarDays(witaDate(world.now), 1);
  while (!isWorkingDay(world.calendar, day)) day = addCalendarDays(day, 1);
  const officer = actorFor(programmeRoles(world.definition).officer);
  return give(world, officer, { type: "reschedule", firstDay: day, lastDay: day, reason: "Uji coba" });
}

/** Taken in hand, what is undecided decided, ended at its time. */
function settle(world: World, duty: Duty, by: Date): { decides: string[]; refused: RefusalCode | null } {
  const actor = duty.role === APPLICANT ? PEMOHON : actorFor(duty.role);
  const held = duty.role === APPLICANT ? null : give(world, actor, { type: "claim", duty: duty.id });
  if (held) return { decides: [], refused: held };
  const state = stateOf(world);
  const decides = world.scope === "application" ? undecidedUpTo(state, currentDuties(state)[0]?.row ?? 0) : [];
  world.now = by > world.now ? by : world.now;
  for (const requirement of decides) {
    const decider = duty.role === APPLICANT ? actorFor(deciderRoles(world.definition)[0] ?? null) : actor;
    const refused = give(world, decider, { type: "decide_requirement", requirement, decision: "accepted" });
    if (refused) return { decides, refused };
  }
  return { decides, refused: give(world, actor, { type: "complete_duty", duty: duty.id }) };
}

function give(world: World, actor: Actor, command: Command): RefusalCode | null {
  const { definition, history, calendar, now, scope } = world;
  const answer = decide(definition, history, command, { actor, now, calendar, scope });
  if (!answer.ok) return answer.code;
  history.push(...answer.value.events);
  return null;
}

function stateOf({ definition, history }: World) {
  return fold(definition, history);
}

function dueOf(world: World): Date | null {
  const rows = timeline(world.definition, stateOf(world), world.calendar, world.now);
  return rows.find(({ status, scope }) => status === "now" && scope === world.scope)?.dueAt ?? null;
}

const PEMOHON: Actor = { id: "pemohon" };

/** One person a role: whoever did something is not whoever looks at it. */
function actorFor(role: DutyRole | null): Actor {
  return { id: `uji-${role}`, roles: role === null || role === APPLICANT ? [] : [role] };
}
