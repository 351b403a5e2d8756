import { classAt } from "../office/programme-stages";
import { draftOf, type Subject } from "../office/stages";
import { type ActionRow, type Audience, type Expectation, except, NOT_THE_APPLICANT, OUTSIDE, STAFF } from "./words";

/** Whose first duty it is: they make a class, open it, gather and start it. */
const OFFICER: readonly Audience[] = ["pelaksana", "colleague"];
/** Duties of the class that come later, and the auditor, who reads. */
const LATER: readonly Audience[] = ["jafung", "kabid", "sekretaris", "kadis"];
const SEE: readonly Audience[] = [...OFFICER, ...LATER, "auditor"];
/** No duty in that SOP: for them the class is not there. */
const BLIND: readonly Audience[] = except(STAFF, ...SEE);

const OFFICER_ALONE: Expectation = {
  allowed: OFFICER,
  no_right: [...LATER, "auditor"],
  not_found: BLIND,
  signed_out: OUTSIDE,
};
const reason = "Alasan yang cukup panjang untuk dibaca.";
const of = ({ id }: Subject) => ({ programmeId: id });
const onDuty = ({ id, duty }: Subject) => ({ programmeId: id, duty });
const WORDS = [
  "description",
  "hours",
  "villageCode",
  "place",
  "opensOn",
  "closesOn",
  "budgetLine",
  "booths",
  "lastDay",
];
const FREE = ["title", "description", "hours", "place", "budgetLine"];

const nobodySitsThere: Expectation = { no_seat: SEE, not_found: BLIND, signed_out: OUTSIDE };
const nothingToWriteNow: Expectation = { lines_closed: SEE, not_found: BLIND, signed_out: OUTSIDE };
const jafungWrites: Expectation = {
  allowed: ["jafung"],
  lines_closed: except(SEE, "jafung"),
  not_found: BLIND,
  signed_out: OUTSIDE,
};

/** Classes, proposals and events: whose role begins them, whose turn it is, who only reads. */
export const PROGRAMME_ACTIONS: ActionRow[] = [
  {
    action: "programmes/createProgrammeAction",
    when: "a class",
    fields: () => ({ type: "training", title: "Kelas baru", quota: "10", firstDay: "2030-01-14" }),
    optional: WORDS,
    free: FREE,
    expect: { allowed: OFFICER, no_right: except(STAFF, ...OFFICER), signed_out: OUTSIDE },
  },
  {
    action: "programmes/createProgrammeAction",
    when: "a proposal of stalls",
    fields: () => ({ type: "stall_proposal", title: "Proposal baru", quota: "10" }),
    expect: { allowed: ["seksi"], no_right: except(STAFF, "seksi"), signed_out: OUTSIDE },
  },
  {
    action: "programmes/editProgrammeAction",
    when: "a class that is being prepared",
    stage: classAt("being prepared"),
    fields: (subject) => ({ ...of(subject), title: "Nama lain", quota: "12", firstDay: subject.text }),
    optional: [...WORDS, "quota", "firstDay"],
    free: FREE,
    expect: OFFICER_ALONE,
  },
  {
    action: "programmes/openProgrammeAction",
    when: "a class that is being prepared",
    stage: classAt("being prepared"),
    fields: of,
    expect: OFFICER_ALONE,
  },
  {
    action: "programmes/rescheduleProgrammeAction",
    when: "a class that is open",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), firstDay: "2030-01-14", lastDay: "2030-01-15", reason }),
    optional: ["lastDay", "hours"],
    free: ["hours", "reason"],
    expect: OFFICER_ALONE,
  },
  {
    action: "programmes/setEntriesAction",
    when: "a class that is open",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), closed: "ya" }),
    expect: OFFICER_ALONE,
  },
  {
    action: "programmes/startProgrammeAction",
    when: "a class with a participant",
    stage: classAt("with a participant"),
    fields: of,
    expect: OFFICER_ALONE,
  },
  {
    action: "programmes/cancelProgrammeAction",
    when: "a class that is open: the role of its last approval",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), reason }),
    free: ["reason"],
    expect: { allowed: ["kabid"], no_right: except(SEE, "kabid"), not_found: BLIND, signed_out: OUTSIDE },
  },
  {
    action: "programmes/finishProgrammeAction",
    when: "a class with duties to be done",
    stage: classAt("running"),
    fields: of,
    lists: ["settles"],
    expect: { wrong_state: SEE, not_found: BLIND, signed_out: OUTSIDE },
  },
  {
    action: "programmes/claimProgrammeDutyAction",
    when: "the first duty, which nobody has taken",
    stage: classAt("running"),
    fields: onDuty,
    expect: { allowed: OFFICER, not_your_duty: [...LATER, "auditor"], not_found: BLIND, signed_out: OUTSIDE },
  },
  {
    action: "programmes/releaseProgrammeDutyAction",
    when: "the first duty, which Pelaksana holds",
    stage: classAt("claimed"),
    fields: onDuty,
    expect: {
      allowed: ["pelaksana"],
      held_by_other: except(SEE, "pelaksana"),
      not_found: BLIND,
      signed_out: OUTSIDE,
    },
  },
  {
    action: "programmes/sendBackProgrammeAction",
    when: "the review, which Jafung holds",
    stage: classAt("at its review"),
    fields: (subject) => ({ ...onDuty(subject), to: "pelatihan.1.pelaksana.perform", reason }),
    free: ["reason"],
    expect: { allowed: ["jafung"], not_your_duty: except(SEE, "jafung"), not_found: BLIND, signed_out: OUTSIDE },
  },
  {
    action: "programmes/records/completeProgrammeDutyAction",
    when: "the review, which Jafung holds",
    stage: classAt("at its review"),
    fields: onDuty,
    optional: ["note", "number", "date"],
    free: ["note", "number"],
    lists: ["settles"],
    expect: { allowed: ["jafung"], not_your_duty: except(SEE, "jafung"), not_found: BLIND, signed_out: OUTSIDE },
  },
  {
    action: "programmes/records/addLineAction",
    when: "a speaker, while Jafung writes the decree",
    stage: classAt("at its decree"),
    fields: (subject) => ({ ...of(subject), kind: "speaker", name: "Baiq Contoh", topic: "Kemasan" }),
    free: ["name", "topic"],
    expect: jafungWrites,
  },
  {
    action: "programmes/records/removeLineAction",
    when: "a speaker, while Jafung writes the decree",
    stage: classAt("at its decree"),
    fields: (subject) => ({ ...of(subject), lineId: subject.token }),
    expect: jafungWrites,
  },
  {
    action: "programmes/records/fillSurveyAction",
    when: "long before the survey",
    stage: classAt("claimed"),
    fields: (subject) => ({ ...of(subject), point: "Listrik", ready: "ya", note: "" }),
    lists: ["point", "ready", "note"],
    free: ["point", "note"],
    expect: nothingToWriteNow,
  },
  {
    action: "programmes/records/makeLettersAction",
    when: "long before the letters",
    stage: classAt("claimed"),
    fields: of,
    expect: nothingToWriteNow,
  },
  {
    action: "programmes/records/recordDeliveryAction",
    when: "long before the letters",
    stage: classAt("claimed"),
    fields: (subject) => ({
      ...{ ...of(subject), letterId: subject.applicationId, deliveredOn: "2026-11-20", deliveredBy: "by_hand" },
    }),
    lists: ["letterId"],
    optional: ["deliveredTo", "note"],
    free: ["deliveredTo", "note"],
    expect: nothingToWriteNow,
  },
  {
    action: "programmes/gathering/gatherChosenAction",
    when: "somebody who waits",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), applicationId: subject.applicationId }),
    lists: ["applicationId"],
    expect: OFFICER_ALONE,
  },
  {
    action: "programmes/gathering/gatherFirstAction",
    when: "the first of the line",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), count: "1" }),
    expect: OFFICER_ALONE,
  },
  {
    action: "programmes/gathering/releaseSeatAction",
    when: "a participant",
    stage: classAt("with a participant"),
    fields: (subject) => ({ ...of(subject), applicationId: subject.applicationId, reason }),
    free: ["reason"],
    expect: OFFICER_ALONE,
  },
  {
    action: "programmes/gathering/substituteParticipantAction",
    when: "before the list is approved",
    stage: classAt("with a participant"),
    fields: (subject) => ({ ...of(subject), inApplicationId: subject.applicationId, reason }),
    free: ["reason"],
    optional: ["outApplicationId"],
    expect: { list_not_approved: OFFICER, no_right: [...LATER, "auditor"], not_found: BLIND, signed_out: OUTSIDE },
  },
  {
    action: "programmes/outcomes/recordAttendanceAction",
    when: "somebody who sits nowhere",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), day: subject.text, applicationId: subject.applicationId }),
    lists: ["applicationId", "present"],
    optional: ["back"],
    expect: nobodySitsThere,
  },
  {
    action: "programmes/outcomes/recordScoresAction",
    when: "somebody who sits nowhere",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), applicationId: subject.applicationId, before: "50", after: "80" }),
    lists: ["applicationId", "before", "after"],
    optional: ["back"],
    expect: nobodySitsThere,
  },
  {
    action: "programmes/outcomes/recordOutcomeAction",
    when: "somebody who sits nowhere",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), applicationId: subject.applicationId, outcome: "attended" }),
    optional: ["note"],
    free: ["note"],
    expect: nobodySitsThere,
  },
  {
    action: "programmes/outcomes/recordOutcomesAction",
    when: "a class that has not begun",
    stage: classAt("with a participant"),
    fields: (subject) => ({ ...of(subject), outcome: "by_attendance" }),
    expect: { wrong_state: SEE, not_found: BLIND, signed_out: OUTSIDE },
  },
  {
    action: "applications/drafts/wish/chooseWishAction",
    when: "a draft for a class",
    stage: draftOf("pelatihan"),
    fields: () => ({ slug: "pelatihan", kegiatan: "" }),
    expect: { allowed: ["applicant"], draft_gone: NOT_THE_APPLICANT },
  },
];
