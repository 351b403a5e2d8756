import { lateOf } from "../late";
import type { ParticipantStage } from "../programmes/participant-stage";
import type { Party } from "../workflow/state";
import { type CardFacts, currentRow, isAsked } from "./facts";

/** applicant: the case stands still until they do something. outside: a class, its days, OSS or the end of a pause are waited for; nobody: it is over. */
export const TURNS = ["office", "applicant", "outside", "nobody"] as const;
export type WhoseTurn = (typeof TURNS)[number];

type Situation = {
  status: CardFacts["status"];
  /** Whose clock runs. */
  party: Party | null;
  /** Where the seat stands; null: none is held. */
  moment: ParticipantStage | null;
  /** Invited, and not answered. */
  asked?: boolean;
  late?: boolean;
};

export function turnOf(facts: CardFacts): WhoseTurn {
  return whoseTurn({
    status: facts.status,
    party: currentRow(facts.rows)?.party ?? null,
    moment: facts.programme?.moment ?? null,
    asked: isAsked(facts),
    late: lateOf(facts.rows) !== null,
  });
}

/** The same for whoever knows the state alone: a mail is written where no rows are drawn. */
export function whoseTurn({ status, party, moment, asked = false, late = false }: Situation): WhoseTurn {
  switch (status) {
    case "draft":
    case "needs_correction":
      return "applicant";
    case "completed":
    case "rejected":
    case "withdrawn":
      return "nobody";
    case "submitted":
    case "in_verification":
      return party ?? "office";
    default:
      if (moment) return turnInProgramme(moment, asked, late);
      return status === "waiting_programme" ? "outside" : (party ?? "office");
  }
}

/** Whoever sits in a class that runs has nothing to send, and the office is not late with anything of theirs. */
function turnInProgramme(moment: ParticipantStage, asked: boolean, late: boolean): WhoseTurn {
  if (asked) return "applicant";
  if (moment === "held") return "outside";
  return moment === "invited" && !late ? "outside" : "office";
}

type Worded = Pick<Situation, "status" | "moment"> & {
  /** The role above has let it stand still. */
  isPaused?: boolean;
};

/** Two or three words for the card; `moment` null: no seat is held. */
export function turnWords(turn: WhoseTurn, { status, moment, isPaused = false }: Worded): string {
  switch (turn) {
    case "office":
      return "Giliran dinas";
    case "applicant":
      return "Giliran Anda";
    case "outside":
      if (isPaused) return "Ditunda dinas";
      if (moment === "held") return "Kegiatan berlangsung";
      // A case of one's own that is with nobody waits for OSS (see workflow/clock.ts).
      if (!moment && status !== "waiting_programme") return "Menunggu OSS pulih";
      return moment ? "Menunggu hari kegiatan" : "Menunggu kegiatan berikutnya";
    case "nobody":
      return ENDED.get(status) ?? "Selesai";
  }
}

const ENDED = new Map<string, string>([
  ["completed", "Selesai"],
  ["rejected", "Ditolak"],
  ["withdrawn", "Dibatalkan"],
]);
