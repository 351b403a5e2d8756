import { kindsNumberedBy } from "@/lib/domain/letters/kinds";
import { witaDate } from "@/lib/domain/working-time";
import { except, OUTSIDE, STAFF } from "../audience";
import { programmeAt } from "../office/programme-stages";
import { itsFacts, reading, showing, theirOutcome } from "../office/showing";
import type { Subject } from "../office/stages";
import {
  BLIND_TO_PROPOSAL,
  LATER,
  of,
  ofEvent,
  ofProposal,
  onDuty,
  REASON as reason,
  seen,
  withPerson,
} from "./programme-words";
import type { ActionRow, Expectation } from "./words";

const seksiAlone = ofProposal({ allowed: ["seksi"] }, "no_right");
const holds = (who: "seksi" | "jafung" | "kadis", rest: keyof Expectation = "not_your_duty") =>
  ofProposal({ allowed: [who] }, rest);
const item = (subject: Subject) => ({
  ...of(subject),
  kind: "item",
  name: "Gerobak",
  quantity: "2",
  unit: "buah",
  price: "4750000",
});

const stalls = "fasilitasi.1.seksi.perform";
const equipment = "fasilitasi.2.seksi.perform";
const event = "fasilitasi.3.seksi.perform";
/** The Kadis holds the duty whose end numbers the proposal. */
const approving = programmeAt("stall_proposal", "holding fasilitasi.1.kadis.approve");

/** Proposals of stalls and equipment, and events (SOP 1): Seksi makes them, later duties wait, Pelaksana has none. */
export const PROPOSAL_ACTIONS: ActionRow[] = [
  ...(["equipment_proposal", "promotion"] as const).map(
    (type): ActionRow => ({
      action: "programmes/createProgrammeAction",
      when: type,
      fields: () => ({
        type,
        title: "Kegiatan baru",
        quota: "10",
        ...(type === "promotion" && { firstDay: "2030-01-14" }),
      }),
      expect: { allowed: ["seksi"], no_right: except(STAFF, "seksi"), signed_out: OUTSIDE },
    }),
  ),
  {
    action: "programmes/editProgrammeAction",
    when: "a proposal of stalls that is being prepared",
    stage: showing(programmeAt("stall_proposal", "being prepared"), itsFacts),
    fields: (subject) => ({ ...seen(subject), title: "Nama lain", quota: "12" }),
    expect: seksiAlone,
  },
  {
    action: "programmes/openProgrammeAction",
    when: "a proposal of stalls that is being prepared",
    stage: programmeAt("stall_proposal", "being prepared"),
    fields: of,
    expect: seksiAlone,
  },
  {
    action: "gathering/gatherChosenAction",
    when: "somebody who waits for equipment",
    stage: programmeAt("equipment_proposal", "open"),
    fields: (subject) => ({ ...withPerson(subject), passingReason: reason }),
    expect: seksiAlone,
  },
  {
    action: "gathering/releaseSeatAction",
    when: "an applicant of a proposal of stalls",
    stage: programmeAt("stall_proposal", "with a participant"),
    fields: (subject) => ({ ...withPerson(subject), reason }),
    expect: seksiAlone,
  },
  {
    action: "programmes/startProgrammeAction",
    when: "a proposal of stalls with an applicant",
    stage: programmeAt("stall_proposal", "with a participant"),
    fields: of,
    expect: seksiAlone,
  },
  {
    action: "programmes/cancelProgrammeAction",
    when: "a proposal of stalls: the role of its last approval, and who starts it",
    stage: programmeAt("stall_proposal", "open"),
    fields: (subject) => ({ ...of(subject), reason }),
    expect: ofProposal({ allowed: ["kadis", "seksi"] }, "no_right"),
  },
  {
    action: "desk/claimDutyAction",
    when: "the proposal of equipment, which nobody has taken",
    stage: programmeAt("equipment_proposal", `at ${equipment}`),
    fields: onDuty,
    expect: holds("seksi"),
  },
  {
    action: "records/addEntryAction",
    when: "what is proposed, while Seksi writes it",
    stage: programmeAt("stall_proposal", `holding ${stalls}`),
    fields: item,
    expect: holds("seksi", "lines_closed"),
  },
  {
    action: "records/addEntryAction",
    when: "the schedule of an event, while Seksi writes it",
    stage: programmeAt("promotion", `holding ${event}`),
    fields: (subject) => ({ ...of(subject), kind: "slot", date: subject.text, hours: "09.00", activity: "Pameran" }),
    expect: ofEvent({ allowed: ["seksi"] }, "lines_closed"),
  },
  {
    action: "records/completeProgrammeDutyAction",
    when: "a proposal of equipment that is written",
    stage: programmeAt("equipment_proposal", `having written ${equipment}`),
    fields: onDuty,
    expect: holds("seksi"),
  },
  {
    action: "records/completeProgrammeDutyAction",
    when: "a proposal of stalls without an item",
    stage: programmeAt("stall_proposal", `holding ${stalls}`),
    fields: onDuty,
    expect: ofProposal({ record_missing: ["seksi"] }, "not_your_duty"),
  },
  {
    action: "records/completeProgrammeDutyAction",
    when: "a proposal of stalls before the Kadis",
    stage: reading(approving, kindsNumberedBy("proposal_signed", "lapak")),
    fields: (subject) => ({ ...onDuty(subject), date: witaDate(new Date()), version: subject.version }),
    expect: holds("kadis"),
  },
  {
    action: "records/completeProgrammeDutyAction",
    when: "a proposal of stalls before the Kadis, without a date",
    stage: approving,
    fields: onDuty,
    expect: ofProposal({ record_missing: ["kadis"] }, "not_your_duty"),
  },
  {
    action: "desk/sendBackAction",
    when: "a proposal of stalls at its review",
    stage: programmeAt("stall_proposal", "holding fasilitasi.1.jafung.review"),
    fields: (subject) => ({ ...onDuty(subject), to: stalls, reason }),
    expect: holds("jafung"),
  },
  {
    action: "outcomes/recordOutcomeAction",
    when: "an applicant of stalls, after all duties",
    stage: showing(programmeAt("stall_proposal", "waiting for outcomes"), theirOutcome),
    fields: (subject) => ({
      ...withPerson(subject),
      outcome: "approved_in_part",
      note: "Tanpa tenda.",
      version: subject.version,
    }),
    expect: ofProposal({ allowed: ["seksi", "kadis"] }, "no_right"),
  },
  {
    action: "outcomes/recordOutcomesAction",
    when: "applicants of equipment, after all duties",
    stage: programmeAt("equipment_proposal", "waiting for outcomes"),
    fields: (subject) => ({ ...of(subject), outcome: "approved" }),
    expect: ofProposal({ allowed: ["seksi", "kadis"] }, "no_right"),
  },
  {
    action: "outcomes/recordOutcomesAction",
    when: "by attendance, which a proposal does not have",
    stage: programmeAt("equipment_proposal", "waiting for outcomes"),
    fields: (subject) => ({ ...of(subject), outcome: "by_attendance" }),
    expect: ofProposal({ wrong_programme: ["seksi", "kadis"] }, "no_right"),
  },
  {
    action: "programmes/finishProgrammeAction",
    when: "an event with all its outcomes",
    stage: programmeAt("promotion", "with outcomes"),
    fields: of,
    expect: ofEvent({ allowed: ["seksi", "kabid"] }, "no_right"),
  },
  ...(["desk/claimDutyAction", "records/completeProgrammeDutyAction"] as const).map(
    (action): ActionRow => ({
      action,
      when: "a proposal of stalls that is finished",
      stage: programmeAt("stall_proposal", "finished"),
      fields: (subject) => ({ ...of(subject), duty: stalls }),
      expect: { wrong_state: ["seksi", ...LATER, "auditor"], not_found: BLIND_TO_PROPOSAL, signed_out: OUTSIDE },
    }),
  ),
];
