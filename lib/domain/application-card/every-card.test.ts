import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import type { ProgrammeType } from "../programmes";
import { type Definition, fold, type Scope } from "../workflow";
import { PEMOHON } from "../workflow/sample-run";
import { latest, type World, walk } from "../workflow/sample-walk";
import { addCalendarDays, witaDate } from "../working-time";
import { type CardFacts, cardOf } from "./index";
import { factsAt, SampleCase } from "./sample-cases";

const { nib, pelatihan, fasilitasi } = DEFINITIONS;
const KINDS: [string, Definition, ProgrammeType | null][] = [
  ["NIB", nib, null],
  ["a class", pelatihan, "training"],
  ["a stall", only(1), "stall_proposal"],
  ["tools", only(2), "equipment_proposal"],
  ["a promotion", only(3), "promotion"],
];

test.each(KINDS)("%s: wherever a case may stand, its card says one thing", (_name, definition, type) => {
  const asked = withPaper(definition);
  const scopes: Scope[] = type ? ["application", "application", "programme"] : ["application"];
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 160 }), (choices) => {
      walk(asked, scopes, choices, undefined, (world) => {
        if (world.application.length > 0) saysOneThing(factsOf(world, type));
      });
    }),
    { numRuns: 60 },
  );
});

/** The walk seldom gets as far as a class: the seat is led there, answered or not, and the card is read day by day. */
const STOPS = ["committee", "letters", "deliveries", "attendance", null];
test.each(STOPS.flatMap((stop) => [false, true].map((answers): [string | null, boolean] => [stop, answers])))(
  "a class that stands before %s, invitation answered: %s, read on every day of two months",
  (stop, answers) => {
    const one = new SampleCase(pelatihan, "training").check().gather("2026-12-08", "2026-12-16").walk(stop);
    if (answers) one.run.history.push(...confirmed(one));
    for (let day = 0; day < 60; day += 1)
      saysOneThing(one.at(`${addCalendarDays("2026-11-24", day)}T${day % 2 ? "08:30" : "17:00"}`));
  },
);

function confirmed(one: SampleCase) {
  const answer = one.run.try(PEMOHON, { type: "confirm_attendance" });
  return answer.ok ? answer.value.events : [];
}

/** What the applicant can do with their own hands, and the command by which they do it. */
const WORKS = new Map([
  ["continue", "submit"],
  ["correct", "resubmit"],
  ["own_step", "complete_duty"],
  ["answer_invitation", "confirm_attendance"],
]);

function saysOneThing(facts: CardFacts): void {
  const { turn, action, stages, date, lead } = cardOf(facts);
  const told = `${facts.status}, ${facts.programme?.moment}: ${turn.words} | ${lead} | ${date.label} | ${action?.kind}`;
  const works = action !== null && (WORKS.has(action.kind) || action.kind === "bring");
  expect(works, told).toBe(turn.who === "applicant");
  const command = action && WORKS.get(action.kind);
  if (command) expect(facts.own?.commands.map(({ type }) => type) ?? [], told).toContain(command);
  // Whose turn it is, said by the stage that is drawn as the present one.
  const present = stages.filter(({ state }) => state === "now" || state === "waiting");
  expect(present.length, told).toBe(turn.who === "nobody" ? 0 : 1);
  for (const { words } of present) expect(/Anda|belum terkirim/.test(words), `${told} | ${words}`).toBe(works);
  expect(/Anda perbaiki/.test(lead), told).toBe(action?.kind === "correct");
  expect(/akan Anda bawa/.test(lead), told).toBe(action?.kind === "bring");
  expect(/BELUM terkirim/.test(lead), told).toBe(action?.kind === "continue");
  expect(/^Sekarang giliran Anda/.test(lead), told).toBe(action?.kind === "own_step");
  if (date.at && /paling lambat|Perkiraan|ari kegiatan|Berlangsung sampai/.test(date.label))
    expect(witaDate(date.at) >= witaDate(facts.now), told).toBe(true);
  expect(/ berlangsung (sampai|hari ini)/.test(lead), told).toBe(turn.words === "Kegiatan berlangsung");
}

function factsOf(world: World, type: ProgrammeType | null): CardFacts {
  const { definition, application: history, programme } = world;
  const seat = type ? [{ programmeId: "p1", definition, history: programme, from: 0 }] : [];
  const state = fold(definition, history, seat);
  const sits = type ? { state: fold(definition, programme), type } : null;
  return factsAt({ definition, state, history, seat, programme: sits, now: latest(world) });
}

function only(no: number): Definition {
  return { ...fasilitasi, rows: fasilitasi.rows.filter((row) => row.no === no) };
}

/** Papers as the walk gives and brings them. */
function withPaper(definition: Definition): Definition {
  const rows = definition.rows.map((row, index) => ({ ...row, requirements: index === 0 ? ["ktp", "npwp"] : [] }));
  return { ...definition, rows };
}
