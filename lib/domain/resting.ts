import type { ProgrammeStatus } from "./workflow/state";
import { type Calendar, dueAt, endOfWitaDay, startOfWitaDay, witaDate } from "./working-time";

/** How long work may rest that no row of a SOP times, in working days: our proposal [usulan]. */
export const RESTING_DAYS = { programme: 10, correction: 5 } as const;

/** In `escalation` beside the duties of the run: none is called so, theirs begin with the number of a row. */
export const [PROGRAMME_STEP, CORRECTION, UNSERVED] = ["programme_step", "correction", "unserved"] as const;

/** Between these two the stages of `escalationStage` are counted, as those of a duty are. */
export type Rest = {
  openedAt: Date;
  dueAt: Date;
  /** Number of what is told of: its day, so that a new plan, return or step begins anew and nothing else does. */
  round: number;
};

type RestingProgramme = {
  status: ProgrammeStatus;
  /** "YYYY-MM-DD"; null: a proposal, which has no day. */
  firstDay: string | null;
  lastDay: string | null;
  /** The last thing that happened in it. */
  movedAt: Date;
};

/**
 * What a programme waits for outside the queue (`programmeStep`) is late with its first day, where it is to begin on one;
 * else ten working days after it last moved, and never before it has been held.
 */
export function programmeRest(programme: RestingProgramme, calendar: Calendar): Rest {
  const { status, firstDay, lastDay, movedAt } = programme;
  if (firstDay !== null && status !== "running")
    return { openedAt: movedAt, dueAt: startOfWitaDay(firstDay), round: roundOf(firstDay) };
  const last = lastDay ?? firstDay;
  const from = last !== null && endOfWitaDay(last) > movedAt ? endOfWitaDay(last) : movedAt;
  return restFrom(from, RESTING_DAYS.programme, calendar);
}

/** A case that was returned: from the day on by which the applicant should have answered, the office is to do something. */
export function correctionRest(answerDueAt: Date, calendar: Calendar): Rest {
  return restFrom(answerDueAt, RESTING_DAYS.correction, calendar);
}

/**
 * People wait for a service, and nobody prepares a programme for them: ten working days after the first of them began to
 * wait, or after the last programme took in its people or was given up.
 */
export function unservedRest(from: Date, calendar: Calendar): Rest {
  return restFrom(from, RESTING_DAYS.programme, calendar);
}

function restFrom(from: Date, amount: number, calendar: Calendar): Rest {
  return {
    openedAt: from,
    dueAt: dueAt(calendar, from, { amount, unit: "working_day" }),
    round: roundOf(witaDate(from)),
  };
}

function roundOf(day: string): number {
  return Number(day.replaceAll("-", ""));
}
