import type { ProgrammeType } from "../programmes";
import { participantStageOf } from "../programmes/participant-stage";
import {
  available,
  type Definition,
  dutiesIn,
  type Event,
  fold,
  type Seat,
  type State,
  timeline,
  waitsForOss,
  waitsForPapers,
} from "../workflow";
import { objectionOf } from "../workflow/objection";
import { PEMOHON, SampleRun, staff } from "../workflow/sample-run";
import { formatShortDate, type Outage, witaDate } from "../working-time";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { begunOf, type CardFacts, type LostSeat, type OwnFacts } from "./facts";
import { cardOf } from "./index";

/** For tests: one application of a real SOP, and the programme it may sit in, as the card is told of them. */
export class SampleCase {
  run: SampleRun;
  programme: SampleRun | null = null;
  left: LostSeat | null = null;
  nib: string | null = null;
  resultFile: string | null = null;
  readonly definition: Definition;

  constructor(
    { sop, version, rows }: Definition,
    readonly type: ProgrammeType | null = null,
    { brings = false }: { brings?: boolean } = {},
  ) {
    // One paper is asked for, with the first row.
    const asked = rows.map((row, index) => Object.assign({}, row, { requirements: index === 0 ? ["ktp"] : [] }));
    this.definition = { sop, version, rows: asked };
    this.run = new SampleRun(this.definition).do(
      PEMOHON,
      brings ? { type: "submit", given: [], atOffice: ["ktp"] } : { type: "submit", given: ["ktp"] },
    );
  }

  /** The first duty is claimed; with `accept` the papers are found in order and the duty ends. */
  check({ accept = true } = {}): this {
    const duty = this.run.state.open[0];
    if (!duty) throw new Error("Nothing is open");
    const officer = staff(duty.role as "pelaksana");
    this.run.do(officer, { type: "claim", duty: duty.duty });
    if (!accept) return this;
    this.run.do(officer, { type: "decide_requirement", requirement: "ktp", decision: "accepted" });
    this.run.do(officer, { type: "complete_duty", duty: duty.duty });
    return this;
  }

  /** A programme is opened, and the application gets its seat. */
  gather(firstDay?: string, lastDay?: string): this {
    const officer = this.#officer();
    const days = firstDay ? { firstDay, ...(lastDay ? { lastDay } : {}) } : {};
    this.programme = new SampleRun(this.definition).at("2026-11-24T09:00").do(officer, {
      type: "open",
      quota: 2,
      ...days,
    });
    this.run.seat = [this.programme.asSeat()];
    this.run.at("2026-11-24T10:00").do(officer, { type: "gather", programmeId: "p1" });
    this.programme.at("2026-11-24T11:00");
    return this;
  }

  /** The programme starts and ends its duties until the one that keeps `stopAt` is open. */
  walk(stopAt: string | null): this {
    const { programme } = this;
    if (!programme) throw new Error("No programme");
    if (programme.state.status === "open") programme.do(this.#officer(), { type: "start" });
    for (;;) {
      const open = programme.state.open[0];
      if (!open) return this;
      const record = dutiesIn(this.definition, "programme").find((duty) => duty.id === open.duty)?.record;
      if (stopAt !== null && record === stopAt) return this;
      programme.complete(open.duty);
    }
  }

  #officer() {
    const first = dutiesIn(this.definition, "programme")[0];
    return staff((first?.role ?? "pelaksana") as "pelaksana");
  }

  /** The facts at that moment, WITA; `stranger`: the number alone was shown. */
  at(time: string, { stranger = false, outages }: { stranger?: boolean; outages?: Outage[] } = {}): CardFacts {
    const { definition, type, run, programme, left, nib, resultFile } = this;
    const sits = programme && type ? { state: programme.state, type } : null;
    const { state, history, seat } = run;
    const now = new Date(`${time}:00+08:00`);
    const facts = factsAt({ definition, state, history, seat, programme: sits, now, outages });
    const kept = facts.own && { ...facts.own, nib, resultFile: state.status === "completed" ? resultFile : null };
    return { ...facts, left, own: stranger ? null : kept };
  }
}

type Moment = {
  definition: Definition;
  state: State;
  history: Event[];
  seat: Seat[];
  /** The programme that may be sat in. */
  programme: { state: State; type: ProgrammeType } | null;
  now: Date;
  /** When OSS was down. */
  outages?: Outage[];
};

/** What the card is told of histories as they stand; no NIB, no file, and no seat was lost. */
export function factsAt(moment: Moment): CardFacts & { own: OwnFacts } {
  const { definition, state, history, seat, programme, now, outages } = moment;
  const calendar = { ...SAMPLE_CALENDAR, outages };
  const rows = timeline(definition, fold(definition, history, seat), calendar, now, seat);
  return {
    reference: "26NK7F3Q9XMC",
    service: { slug: "contoh" },
    status: state.status,
    rows,
    begun: begunOf(state, rows, seat),
    isHeld: [...state.open, ...(programme?.state.open ?? [])].some((open) => open.heldBy !== null),
    closedAt: state.closedAt,
    outcome: state.outcome?.outcome ?? null,
    toBring: waitsForPapers(state),
    ossDown: waitsForOss(state, calendar, now),
    objection: objectionOf(state)?.role ?? null,
    objected: state.objected,
    objectionRefused: state.rejection?.onObjection === true,
    programme: programme && state.seat ? sittingOf(definition, programme, state, now) : null,
    left: null,
    own: {
      commands: available(definition, state, PEMOHON, { now, seat, objectionDays: 14 }),
      nib: null,
      dueOn: state.correction?.dueOn ?? null,
      confirmed: state.confirmedAt !== null,
      resultFile: null,
      objectionDays: state.status === "rejected" ? 14 : null,
    },
    now,
  };
}

function sittingOf(
  definition: Definition,
  { state: programme, type }: NonNullable<Moment["programme"]>,
  state: State,
  now: Date,
): NonNullable<CardFacts["programme"]> {
  const { status, firstDay, lastDay, listApproved, done } = programme;
  const signs = dutiesIn(definition, "programme").find((duty) => duty.record === "letters_signed");
  const invited = done.some((one) => one.duty === signs?.id) || (type === "promotion" && listApproved);
  const outcome = state.outcome?.outcome ?? null;
  const outcomesDue = state.seat?.outcomesDue === true;
  const sitting = { status: status as "open", firstDay, lastDay, listApproved, invited, outcomesDue, outcome };
  return {
    id: "p1",
    type,
    title: "Kelas kue",
    public: type === "training" || type === "promotion",
    moment: participantStageOf(sitting, witaDate(now)),
    firstDay,
    lastDay,
  };
}

/** Name and facts; then whose turn, the date, the action, the stages, and what the sentence says. */
export type CardRow = [string, () => CardFacts, string, string, string | null, string, RegExp];

/** A card as the tables of the tests write it. */
export function inShort(facts: CardFacts): [string, string, string | null, string] {
  const { turn, date, action, stages } = cardOf(facts);
  const day = date.at ? ` ${formatShortDate(date.at)}` : "";
  return [turn.who, `${date.label}${day}`, action?.kind ?? null, stages.map(({ state }) => state).join(" ")];
}

/** The case after these commands. */
export function does(one: SampleCase, ...steps: Parameters<SampleCase["run"]["do"]>[]): SampleCase {
  for (const step of steps) one.run.do(...step);
  return one;
}
