import { APPLICANT } from "../roles";
import { addCalendarDays, witaDate } from "../working-time";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { type Available, available } from "./available";
import type { Actor, Command, CommandType } from "./command";
import { currentDuties } from "./current-duties";
import { decide } from "./decide";
import type { Definition, Scope } from "./definition";
import { fold } from "./fold";
import type { Event } from "./history";
import { PEMOHON, staff } from "./sample-run";
import type { Options } from "./situation";
import type { State } from "./state";

export const ACTORS: Actor[] = [
  ...(["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const).map((role) => staff(role)),
  staff("pelaksana", "ani"),
  staff(["pelaksana", "jafung", "seksi", "kabid", "kadis"], "budi"),
  { id: "admin", roles: ["admin", "auditor"] },
  PEMOHON,
  { id: "system", job: "move_up" },
];
export const TYPES: CommandType[] = [
  "submit",
  "recall",
  "withdraw",
  "claim",
  "release",
  "take_over",
  "assign",
  "extend",
  "pause",
  "resume",
  "decide_requirement",
  "correct_answers",
  "complete_duty",
  "send_back",
  "return_to_applicant",
  "resubmit",
  "reject",
  "reopen_verification",
  "reopen_rejection",
  "open",
  "ask_second_aid",
  "answer_second_aid",
  "gather",
  "release_from_programme",
  "substitute",
  "start",
  "record_outcome",
  "record_attendance",
  "record_score",
  "confirm_attendance",
  "cancel",
  "reschedule",
  "set_quota",
  "finish",
];

export type Pick = (below: number) => number;
export type World = { definition: Definition; application: Event[]; programme: Event[]; now: Date };

/** Asked now and then, of what one actor may do at a moment. */
type Check = (world: World, scope: Scope, actor: Actor, options: Options, can: Available[]) => void;

const FIRST_DAYS = [{}, { firstDay: "2026-11-26" }, { firstDay: "2026-12-14" }];

/** A payload that is right wherever the command itself is. */
export function payload(offered: Available, state: State, pick: Pick): Command {
  const { type, duty = "", requirement = "", to = [] } = offered;
  const { given = false, atOffice = false } = state.requirements[requirement] ?? {};
  const settles = state.owed.filter((line) => !line.settled).map((line) => line.id);
  const open = currentDuties(state).find((candidate) => candidate.duty === duty);
  const from = open?.heldBy ?? undefined;
  // Whoever bears a role's name holds it; who has nearly all of them is the other.
  const first = open?.role === APPLICANT ? "pelaksana" : (open?.role ?? "pelaksana");
  const all: { [T in CommandType]: Extract<Command, { type: T }> } = {
    submit: { type: "submit", given: ["ktp", "npwp", "foto"].slice(0, pick(4)), atOffice: ["npwp"] },
    recall: { type: "recall" },
    withdraw: { type: "withdraw" },
    claim: { type: "claim", duty },
    release: { type: "release", duty },
    take_over: { type: "take_over", duty, from: from ?? "", reason: "x" },
    assign: { type: "assign", duty, assignee: from === first ? "budi" : first, from, reason: "x" },
    extend: { type: "extend", duty, until: laterDay(state, open?.row), reason: "x" },
    decide_requirement: {
      type: "decide_requirement",
      requirement,
      reason: "x",
      decision: given
        ? ((["accepted", "accepted", "rejected"] as const)[pick(3)] ?? "accepted")
        : atOffice
          ? "accepted"
          : "waived",
    },
    complete_duty: { type: "complete_duty", duty, settles },
    send_back: { type: "send_back", duty, to: to[pick(Math.max(1, to.length))] ?? "", reason: "x" },
    return_to_applicant: {
      type: "return_to_applicant",
      duty,
      items: [
        ...Object.keys(state.requirements)
          .slice(0, 1)
          .map((key) => ({ kind: "requirement" as const, key, reason: "x" })),
        { kind: "answer", key: "nama", reason: "x" },
      ],
    },
    resubmit: answered(state),
    reject: { type: "reject", ...(duty ? { duty } : {}), reason: "x" },
    reopen_rejection: { type: "reopen_rejection", reason: "x" },
    reopen_verification: { type: "reopen_verification", reason: "x" },
    open: { type: "open", quota: 2, ...FIRST_DAYS[pick(3)] },
    reschedule: { type: "reschedule", firstDay: "2027-01-04", reason: "x" },
    set_quota: { type: "set_quota", quota: 7 },
    ...ofOffice(duty, state),
    gather: { type: "gather", programmeId: "p1" },
    release_from_programme: { type: "release_from_programme", programmeId: "p1", reason: "x" },
    substitute: { type: "substitute", outApplicationId: "a2", inApplicationId: "a1" },
    start: { type: "start" },
    record_attendance: { type: "record_attendance", day: state.seat?.firstDay ?? "", present: pick(2) === 0 },
    record_score: { type: "record_score", before: pick(101), after: pick(101) },
    confirm_attendance: { type: "confirm_attendance" },
    record_outcome: { type: "record_outcome", outcome: "hadir", note: "x" },
    cancel: { type: "cancel", reason: "x" },
    finish: { type: "finish", settles },
  };
  return all[type];
}

/** What the office says beside the walk. */
function ofOffice(duty: string, { lastSeq, lastAt }: State) {
  // The clock of a walk leaps by days: a pause that is not over at once.
  const until = addCalendarDays(witaDate(lastAt ?? new Date(0)), 90);
  return {
    pause: { type: "pause", duty, until, reason: "x" },
    resume: { type: "resume", duty },
    correct_answers: { type: "correct_answers", changes: named(lastSeq), reason: "x" },
    ask_second_aid: { type: "ask_second_aid", reason: "x" },
    answer_second_aid: { type: "answer_second_aid", approved: lastSeq % 2 === 0, reason: "x" },
  } as const;
}

/** Beyond whatever a row may have by its standard and its pauses, and beyond what it was given before. */
function laterDay({ lastAt, extended }: State, row = 0): string {
  const given = extended[row]?.until ?? "";
  const far = addCalendarDays(witaDate(lastAt ?? new Date(0)), 300);
  return given >= far ? addCalendarDays(given, 1) : far;
}

function named(seq: number) {
  return [{ key: "nama", before: "", after: `${seq}` }];
}

/** Most send what was asked for; who brings it waits for the desk. */
function answered({ correction, lastSeq }: State): Extract<Command, { type: "resubmit" }> {
  const keys = (kind: string) => (correction?.items ?? []).filter((item) => item.kind === kind).map((item) => item.key);
  const given = lastSeq % 4 > 0 ? keys("requirement") : [];
  return { type: "resubmit", given, atOffice: keys("requirement"), answers: keys("answer") };
}

export function view(world: World, scope: Scope, pick: Pick) {
  const seat = { programmeId: "p1", definition: world.definition, history: world.programme, from: 0 };
  const [allowOwnWork, openOutcomes, seatsFree] = [pick(4) === 0, pick(5) === 0 ? 1 : 0, pick(6)];
  const options: Options = {
    scope,
    allowOwnWork,
    openOutcomes,
    outcomesGiven: seatsFree === 1 ? 1 : 0,
    seatsFree,
    seatsTaken: pick(4),
    ...(scope === "application" ? { seat, applicationId: "a1" } : {}),
    // Now and then somebody has it already.
    ...(seatsFree === 5 ? { receivedBefore: { references: ["a0"], lastAt: new Date(0) } } : {}),
  };
  const history = world[scope];
  return { history, options, state: fold(world.definition, history, options.seat) };
}

const RARE: ReadonlySet<CommandType> = new Set([
  "withdraw",
  "recall",
  "reject",
  "cancel",
  "release",
  "send_back",
  "return_to_applicant",
  "release_from_programme",
  "reopen_verification",
  "reopen_rejection",
  "ask_second_aid",
  "reschedule",
  "set_quota",
]);

const RARE_MOVES: ReadonlySet<CommandType> = new Set(["cancel", "reschedule", "set_quota"]);
/** They are possible nearly always and lead no further. */
const HANDING_OVER: ReadonlySet<CommandType> = new Set(["take_over", "assign", "extend", "pause", "correct_answers"]);

/** Mostly onward: otherwise no walk would get far. */
function likely(can: Available[], state: State, pick: Pick): Available | undefined {
  const decided = (key = "") => ["accepted", "waived"].includes(state.requirements[key]?.state ?? "");
  const onward = can.filter(
    (item) => !RARE.has(item.type) && !(item.type === "decide_requirement" && decided(item.requirement)),
  );
  // Who may end or move it all does so hardly ever.
  const others = pick(10) === 0 ? can : can.filter(({ type }) => !RARE_MOVES.has(type));
  const pool = onward.length > 0 && pick(12) > 0 ? onward : others;
  const inClass = pool.filter((one) => one.type === "record_attendance" || one.type === "record_score");
  if (inClass.length > 0 && pick(2)) return inClass[pick(inClass.length)];
  const resume = pool.find((one) => one.type === "resume");
  if (resume && pick(4) > 0) return resume;
  const complete = pool.find((one) => one.type === "complete_duty");
  return complete && pick(2) ? complete : pool[pick(Math.max(1, pool.length))];
}

/** One random command of those available; false when nobody can do anything. */
function step(world: World, scope: Scope, pick: Pick, check: Check): boolean {
  const { history, options, state } = view(world, scope, pick);
  const choices = ACTORS.map((actor) => ({
    actor,
    can: available(world.definition, state, actor, { ...options, now: latest(world) }),
  }));
  const offer = choices[pick(choices.length)];
  const chance = pick(24);
  if (offer && chance === 0) check(world, scope, offer.actor, options, offer.can);
  const handsOver = chance === 1 && pick(4) === 0;
  const able = choices
    .map(({ actor, can }) => ({ actor, can: can.filter(({ type }) => HANDING_OVER.has(type) === handsOver) }))
    .filter((choice) => choice.can.some(({ type }) => !RARE.has(type) || pick(12) === 0));
  const { actor, can } = able[pick(Math.max(1, able.length))] ?? {};
  const chosen = can && likely(can, state, pick);
  if (!actor || !chosen) return false;
  // Once an outcome was told, the days stay; the place may still move.
  const stays = chosen.type === "reschedule" && (options.outcomesGiven ?? 0) > 0;
  const command = stays ? ({ type: "reschedule", moved: true, reason: "x" } as const) : payload(chosen, state, pick);
  const answer = decide(world.definition, history, command, {
    ...options,
    actor,
    now: world.now,
    calendar: SAMPLE_CALENDAR,
  });
  if (!answer.ok)
    throw new Error(`${actor.id} was offered ${JSON.stringify(chosen)} and refused: ${JSON.stringify(answer)}`);
  history.push(...answer.value.events);
  return true;
}

/** decide counts no earlier than the last event; available is told the same moment. */
export function latest(world: World): Date {
  return new Date(
    Math.max(world.now.getTime(), ...[...world.application, ...world.programme].map((event) => event.at.getTime())),
  );
}

export function walk(
  definition: Definition,
  scopes: Scope[],
  choices: number[],
  check: Check = () => undefined,
  each: (world: World) => void = () => undefined,
): World {
  const world: World = { definition, application: [], programme: [], now: new Date("2026-11-23T08:00:00+08:00") };
  let at = 0;
  const pick: Pick = (below) => (choices[at++ % choices.length] ?? 0) % below;
  for (let i = 0; i < 100 && at < choices.length * 4; i++) {
    // Mostly forward, by days once a programme runs; sometimes a clock that runs behind.
    const runs = world.programme.some((event) => event.type === "started");
    const minutes = pick(8) === 0 ? -3 : runs && pick(5) === 0 ? pick(12) * 24 * 60 : pick(300);
    world.now = new Date(world.now.getTime() + minutes * 60_000);
    step(world, scopes[pick(scopes.length)] ?? "application", pick, check);
    each(world);
  }
  return world;
}
