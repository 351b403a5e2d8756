import "server-only";
import type { ProgrammeFacts } from "@/lib/domain/notice";
import type { ProgrammeType } from "@/lib/domain/programmes";
import { type Event, fold, type Seat, type State } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";
import type { LockedRun } from "./runs";

type Held = LockedRun & { serviceSlug: string; calendar: Calendar; allowOwnWork: boolean };

/** One citizen's case under lock: its history, what it was pinned to and what messages need. */
export type ApplicationRun = Held & {
  scope: "application";
  applicationId: string;
  reference: string;
  serviceName: string;
  kecamatanCode: string;
  applicantName: string;
  email: string | null;
  /** The person, by the keyed hash of the NIK. */
  nikHash: string;
  /** The programmes whose seats it holds or held, in the order of gathering. */
  seat: Seat[];
};

/** A programme under lock. */
export type ProgrammeRun = Held & {
  scope: "programme";
  programmeId: string;
  type: ProgrammeType;
  villageCode: string | null;
  quota: number;
  seatsTaken: number;
  facts: ProgrammeFacts;
  /** The programme as an application sees it that has a seat in it or takes one now. */
  seat: Seat;
  state: State;
};

/** One SOP being walked, whoever it is walked for. */
export type CaseRun = ApplicationRun | ProgrammeRun;

/** The same run after more has happened. */
export function withEvents<R extends CaseRun>(run: R, events: readonly Event[]): R {
  const history = [...run.history, ...events];
  if (run.scope === "application") return { ...run, history };
  return {
    ...run,
    history,
    state: fold(run.definition, history),
    seat: { ...run.seat, history, from: history.length },
  };
}
