import type { Role } from "@/lib/domain/roles";
import { type Actor, type Command, decide, type Event, type Seat } from "@/lib/domain/workflow";
import { type Calendar, DEFAULT_PERIODS } from "@/lib/domain/working-time";
import { onePerProgramme, readCases, type Walked } from "./cases";
import { type Invariant, sameContent } from "./look";
import { type Grant, rolesAt } from "./roles-at";

/** Due dates come of a calendar; whether something may happen does not. */
const CALENDAR: Calendar = { holidays: new Set(), periods: DEFAULT_PERIODS };

/** I7: the engine, asked again step by step, takes every event of every history, from an actor with the right then. */
export const legalHistories: Invariant = async (look) => {
  const grants = await look.rows<Grant>(
    `SELECT staff_id::text AS "staffId", role, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM role_grant`,
  );
  return (await readCases(look)).flatMap((item) => problemsOf(item, grants));
};

function problemsOf(run: Walked, grants: Grant[]): string[] {
  const name = run.name ?? run.id;
  const problems: string[] = [];
  run.history.forEach((event, index) => {
    const where = `I7 ${name}, event ${event.seq} (${event.type})`;
    const before = run.history[index - 1];
    if (event.seq !== index + 1) problems.push(`${where} stands in place ${index + 1}`);
    if (before && event.at < before.at) problems.push(`${where} is earlier than the one before`);
    const refusal = refusalOf(run, event, index, grants);
    if (refusal) problems.push(`${where} could not have happened: ${refusal}`);
  });
  if (run.last !== run.history.length)
    problems.push(`I7 ${name} counts ${run.last} events and has ${run.history.length}`);
  return problems;
}

/** What the engine says today to the command that must have made this event. */
function refusalOf(run: Walked, event: Event, index: number, grants: Grant[]): string | null {
  const command = commandOf(event);
  if (!command) return "no command makes such an event";
  const before = run.history.slice(0, index);
  let refusal: string | null = null;
  for (const seat of seatsAsOf(run, event, index)) {
    const answer = decide(run.definition, before, command, {
      actor: actorOf(event, grants),
      now: event.at,
      calendar: CALENDAR,
      scope: run.scope,
      allowOwnWork: "ownWork" in event && event.ownWork === true,
      ...("assignee" in event && { assigneeRoles: rolesAt(grants, event.assignee, event.at) as Role[] }),
      ...(seat.length > 0 && { seat }),
      // The line of that moment is nobody's history: who stood in it is read where it was written down.
      ...("passedOver" in event && { passedOver: event.passedOver }),
      ...(event.type === "second_aid_asked" && {
        receivedBefore: { references: event.received, lastAt: event.at },
      }),
      ...(run.applicationId && { applicationId: run.applicationId }),
    });
    if (answer.ok) return sameContent(answer.value.events, [event]) ? null : "it would read otherwise";
    refusal ??= answer.code;
  }
  return refusal;
}

/**
 * The programmes as they may have stood when the event happened: where their sequence is written
 * down, that decides; else their events of the same instant may have come before or after.
 */
function seatsAsOf(run: Walked, event: Event, index: number): Seat[][] {
  const gathered = run.history.slice(0, index + 1).filter((event) => event.type === "gathered").length;
  const seats = onePerProgramme(run.seats.slice(0, gathered));
  if (seats.length === 0) return [[]];
  const known = "programmeSequence" in event ? event.programmeSequence : undefined;
  const views = [(earlier: Event) => earlier.at <= event.at, (earlier: Event) => earlier.at < event.at];
  const cuts = views.map((view) =>
    seats.map((seat, place) => {
      const decides = known !== undefined && place === seats.length - 1;
      return { ...seat, history: seat.history.filter(decides ? (entry) => entry.seq <= known : view) };
    }),
  );
  return cuts.flatMap((cut) => [cut, cut.slice(-1)]);
}

function actorOf(event: Event, grants: Grant[]): Actor {
  if (event.actor === "pemohon") return { id: "pemohon" };
  if (event.actor === "system") return { id: "system", job: "then" };
  return { id: event.actor, roles: rolesAt(grants, event.actor, event.at) as Role[] };
}

const COMMANDS: Record<Event["type"], Command["type"]> = {
  submitted: "submit",
  recalled: "recall",
  withdrawn: "withdraw",
  requirement_decided: "decide_requirement",
  answers_corrected: "correct_answers",
  returned: "return_to_applicant",
  resubmitted: "resubmit",
  rejected: "reject",
  rejection_reopened: "reopen_rejection",
  verification_reopened: "reopen_verification",
  second_aid_asked: "ask_second_aid",
  second_aid_answered: "answer_second_aid",
  gathered: "gather",
  released_from_programme: "release_from_programme",
  outcome_recorded: "record_outcome",
  attendance_recorded: "record_attendance",
  score_recorded: "record_score",
  attendance_confirmed: "confirm_attendance",
  claimed: "claim",
  claim_released: "release",
  taken_over: "take_over",
  assigned: "assign",
  extended: "extend",
  paused: "pause",
  resumed: "resume",
  duty_completed: "complete_duty",
  sent_back: "send_back",
  opened: "open",
  rescheduled: "reschedule",
  quota_changed: "set_quota",
  started: "start",
  substituted: "substitute",
  cancelled: "cancel",
  finished: "finish",
};

/** An event carries its command's payload; two names differ. */
function commandOf(event: Event): Command | null {
  const type = COMMANDS[event.type];
  if (type === undefined) return null;
  const { seq: _seq, at: _at, actor: _actor, ...payload } = event;
  return {
    ...payload,
    type,
    ...("settled" in event && { settles: event.settled }),
    ...("passedOver" in event && { passingReason: event.passedOver?.reason }),
    ...(event.type === "sent_back" && { duty: event.from }),
  } as Command;
}
