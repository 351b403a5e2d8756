import type { Calendar } from "../working-time";
import { waitingTime } from "./clock";
import type { Definition } from "./definition";
import type { State } from "./state";
import { timeline } from "./timeline";

/** A row that a run has ended: when, and whose time it took (working milliseconds; the outside's is a schedule, or OSS). */
export type RowTime = {
  row: number;
  startedAt: Date;
  endedAt: Date;
  /** null: the calendar never opens. */
  dueAt: Date | null;
  office: number;
  /** Of `office`: until somebody took the duty in hand; the rest is work. */
  waiting: number;
  applicant: number;
  outside: number;
  /** How often it was walked: more than once when it was sent back, returned or reopened. */
  rounds: number;
};

/** The rows that the run has ended in its own scope, as its strip shows them (timeline), in the order of the SOP. */
export function rowTimes(definition: Definition, state: State, calendar: Calendar, now: Date): RowTime[] {
  if (endedRows(state).length === 0) return [];
  return timeline(definition, state, calendar, now).flatMap(({ scope, no, startedAt, endedAt, dueAt, used }) =>
    scope === state.scope && startedAt && endedAt
      ? [
          {
            row: no,
            startedAt,
            endedAt,
            dueAt,
            ...used,
            waiting: waitingTime(state, calendar, now, no, scope),
            rounds: roundsOf(state, no),
          },
        ]
      : [],
  );
}

/** Whether `after` has other ended rows than `before`; nearly every press leaves them as they are. */
export function hasOtherRowTimes(before: State, after: State): boolean {
  return endedRows(before).join() !== endedRows(after).join();
}

function endedRows({ rowTimes }: State): string[] {
  return Object.entries(rowTimes).flatMap(([no, { endedAt }]) => (endedAt ? [`${no}@${endedAt.getTime()}`] : []));
}

function roundsOf({ done }: State, no: number): number {
  return new Set(done.filter(({ row }) => row === no).map(({ round }) => round)).size || 1;
}
