import "server-only";
import { findWaitingPlace } from "@/lib/cases/waiting-list";
import { formatDays, isPublicType, type ProgrammeType } from "@/lib/domain/programmes";
import { type ParticipantStage, participantStageOf } from "@/lib/domain/programmes/participant-stage";
import { findVillage, formatVillage } from "@/lib/domain/regions";
import { dutiesIn, type Event, fold, type ProgrammeStatus, type Seat, type State } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";

/** The programme in which an application sits, or sat to its end; nothing of the others in it. */
export type TrackedProgramme = {
  id: string;
  type: ProgrammeType;
  title: string;
  /** It has a page of its own at /kegiatan. */
  public: boolean;
  status: ProgrammeStatus;
  moment: ParticipantStage;
  firstDay: string | null;
  lastDay: string | null;
  when: string;
  hours: string;
  place: string;
  village: string;
  /** Number and date of the signed invitations; null where the row has none or is not done. */
  letter: { number: string; date: string } | null;
};

export type LeftProgramme = { title: string; how: "cancelled" | "declined" | "released"; reason: string | null };

export type ProgrammeSide = {
  programme: TrackedProgramme | null;
  /** Place on the waiting list; `most`: at least that, because counting stops there. */
  line: { place: number; most: boolean } | null;
  wish: { id: string; title: string } | null;
  /** The programme whose seat was lost, while waiting again. */
  left: LeftProgramme | null;
};

type Loaded = {
  application: { id: string; wishedProgrammeId: string | null };
  history: readonly Event[];
  state: State;
  seats: Seat[];
  now: Date;
};

const FURTHEST = 1000;

/** Two statements at most. */
export async function readProgrammeSide(
  _ctx: Context,
  { application, history, state, seats, now }: Loaded,
): Promise<ProgrammeSide> {
  const waits = state.status === "waiting_programme" && !state.seat;
  const lost = waits ? seats.at(-1) : undefined;
  const held = seats.find((seat) => seat.programmeId === state.seat?.programmeId);
  const ids = [held?.programmeId, lost?.programmeId, application.wishedProgrammeId].filter((id) => id != null);
  const [facts, place] = await Promise.all([
    ids.length > 0 ? db().programme.findMany({ where: { id: { in: ids } }, select: FACTS }) : [],
    waits ? findWaitingPlace(application.id, FURTHEST) : null,
  ]);
  const factsOf = (id: string | null | undefined) => facts.find((fact) => fact.id === id);
  const sits = factsOf(held?.programmeId);
  const left = factsOf(lost?.programmeId);
  const wish = factsOf(application.wishedProgrammeId);
  return {
    programme: held && sits ? trackedOf(sits, held, { application, state, now }) : null,
    line: place === null ? null : { place: Math.min(place, FURTHEST), most: place > FURTHEST },
    wish: wish ? { id: wish.id, title: wish.title } : null,
    left: lost && left ? { title: left.title, ...wayOut(lost, history) } : null,
  };
}

const FACTS = {
  id: true,
  type: true,
  title: true,
  firstDay: true,
  lastDay: true,
  hours: true,
  place: true,
  villageCode: true,
} as const;

type Facts = {
  id: string;
  type: ProgrammeType;
  title: string;
  firstDay: Date | null;
  lastDay: Date | null;
  hours: string;
  place: string;
  villageCode: string | null;
};

function trackedOf(
  facts: Facts,
  held: Seat,
  { application, state, now }: Pick<Loaded, "application" | "state" | "now">,
) {
  const { id, type, title, hours, place, villageCode } = facts;
  const [firstDay, lastDay] = [isoDay(facts.firstDay), isoDay(facts.lastDay)];
  const village = villageCode ? findVillage(villageCode) : null;
  const until = held.until ?? Number.POSITIVE_INFINITY;
  const programme = fold(
    held.definition,
    held.history.filter((event) => event.seq <= until),
  );
  const status = programme.status as ProgrammeStatus;
  const { listApproved } = programme;
  const letter = signedLetter(held, programme);
  const owesLetter = programme.owed.some(
    (line) => line.kind === "letter" && line.applicationId === application.id && !line.settled,
  );
  const invited = !owesLetter && (letter !== null || (type === "promotion" && listApproved));
  const sitting = { status, firstDay, lastDay, listApproved, invited };
  return {
    id,
    type,
    title,
    public: isPublicType(type),
    status,
    firstDay,
    lastDay,
    hours,
    place,
    when: formatDays(firstDay, lastDay, hours),
    village: village ? formatVillage(village) : "",
    moment: participantStageOf(
      { ...sitting, outcomesDue: state.seat?.outcomesDue === true, outcome: state.outcome?.outcome ?? null },
      witaDate(now),
    ),
    letter: owesLetter ? null : letter,
  };
}

/** Date of the invitations, as the duty that signs them wrote it down, and their number where it is one for all. */
function signedLetter(held: Seat, programme: State): { number: string; date: string } | null {
  const signs = dutiesIn(held.definition, "programme").find((duty) => duty.record === "letters_signed");
  const done = programme.done.findLast((candidate) => candidate.duty === signs?.id && candidate.undoneBySeq === null);
  if (!done) return null;
  const { number = "", date = "", letters = 1 } = (done.record ?? {}) as Partial<Signed>;
  return { number: letters > 1 ? "" : number, date };
}

type Signed = { number: string; date: string; letters: number };

/** How the last seat was lost: the own history tells of a release, else it was the programme that ended. */
function wayOut(lost: Seat, history: readonly Event[]): Pick<LeftProgramme, "how" | "reason"> {
  const last = history.findLast(
    (event) =>
      (event.type === "gathered" || event.type === "released_from_programme") && event.programmeId === lost.programmeId,
  );
  if (last?.type === "released_from_programme")
    return { how: last.actor === "pemohon" ? "declined" : "released", reason: last.reason ?? null };
  const cancelled = lost.history.findLast((event) => event.type === "cancelled");
  return { how: "cancelled", reason: cancelled?.type === "cancelled" ? cancelled.reason : null };
}
