import "server-only";
import { findWaitingPlace } from "@/lib/cases/waiting-list";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
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

/** Three statements at most, two without a seat. */
export async function readProgrammeSide(
  _ctx: Context,
  { application, history, state, seats, now }: Loaded,
): Promise<ProgrammeSide> {
  const waits = state.status === "waiting_programme" && !state.seat;
  const lost = waits ? seats.at(-1) : undefined;
  const held = seats.find((seat) => seat.programmeId === state.seat?.programmeId);
  const ids = [held?.programmeId, lost?.programmeId, application.wishedProgrammeId].filter((id) => id != null);
  const [facts, place, invitation] = await Promise.all([
    ids.length > 0 ? db().programme.findMany({ where: { id: { in: ids } }, select: FACTS }) : [],
    waits ? findWaitingPlace(application.id, FURTHEST) : null,
    held ? findInvitation(held.programmeId, application.id) : null,
  ]);
  const factsOf = (id: string | null | undefined) => facts.find((fact) => fact.id === id);
  const sits = factsOf(held?.programmeId);
  const left = factsOf(lost?.programmeId);
  const wish = factsOf(application.wishedProgrammeId);
  return {
    programme: held && sits ? trackedOf(sits, held, { application, state, now, invitation }) : null,
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
  { application, state, now, invitation }: Pick<Loaded, "application" | "state" | "now"> & { invitation: Invitation },
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
  const letter = signedLetter(held, programme, invitation);
  const owesLetter = programme.owed.some(
    (line) => line.kind === "letter" && line.applicationId === application.id && !line.settled,
  );
  const isOwed = owesLetter && invitation?.valid !== true && signs(held) !== undefined;
  const invited = !isOwed && (letter !== null || (type === "promotion" && listApproved));
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
    letter: isOwed ? null : letter,
  };
}

/** Kinds that invite one participant each: what the duty signs that ends with them. */
const INVITATIONS = LETTER_KINDS.filter(
  ({ record, subject }) => record === "letters_signed" && subject === "participant",
).map(({ key }) => key);

type Invitation = { number: string; date: string; valid: boolean } | null;

/** The newest one of the register about them; it may be void by now. */
async function findInvitation(programmeId: string, applicationId: string): Promise<Invitation> {
  const letter = await db().letter.findFirst({
    where: { programmeId, applicationId, kind: { in: INVITATIONS } },
    orderBy: [{ numberedAt: "desc" }, { id: "desc" }],
    select: { number: true, letterDate: true, state: true },
  });
  return letter && { number: letter.number, date: isoDay(letter.letterDate), valid: letter.state === "valid" };
}

/**
 * Number and date of the signed invitation: those of the register, none while it is void or before there is one; where a
 * number was typed for all, what the duty that signs them wrote down.
 */
function signedLetter(held: Seat, programme: State, own: Invitation): { number: string; date: string } | null {
  const duty = signs(held);
  const done = programme.done.findLast((candidate) => candidate.duty === duty?.id && candidate.undoneBySeq === null);
  if (!done) return null;
  if (own) return own.valid ? { number: own.number, date: own.date } : { number: "", date: "" };
  const { number = "", date = "", letters } = (done.record ?? {}) as Partial<Signed>;
  return letters === undefined ? { number, date } : { number: "", date: "" };
}

/** `letters`: how many of the register the duty numbered; absent: a number was typed. */
type Signed = { number: string; date: string; letters: number };

/** In a version without such a duty nobody gets a letter. */
function signs({ definition }: Seat) {
  return dutiesIn(definition, "programme").find((duty) => duty.record === "letters_signed");
}

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
