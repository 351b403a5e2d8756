import { except, NOT_THE_APPLICANT, OUTSIDE, STAFF } from "../audience";
import { classAt } from "../office/programme-stages";
import { itsFacts, itsSchedule, showing } from "../office/showing";
import { draftOf, named } from "../office/stages";
import { OFFICER, of, ofClass, onDuty, REASON as reason, seen } from "./programme-words";
import type { ActionRow } from "./words";

const OFFICER_ALONE = ofClass({ allowed: OFFICER }, "no_right");
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
const running = classAt("at pelatihan.1.pelaksana.perform");
const claimed = classAt("holding pelatihan.1.pelaksana.perform");
/** `token` holds the duty, `text` might. */
const claimedByPelaksana = named("training held, and who might have it", async (office, who) => ({
  ...(await claimed(office, who)),
  token: office.persons.pelaksana.id,
  text: office.persons.colleague.id,
}));
const atItsReview = classAt("holding pelatihan.1.jafung.review");

/** Classes up to their first duties: whose role begins them, whose turn it is, who only reads. */
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
    stage: showing(classAt("being prepared"), itsFacts),
    fields: (subject) => ({ ...seen(subject), title: "Nama lain", quota: "12", firstDay: subject.text }),
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
    stage: showing(classAt("open"), itsSchedule),
    fields: (subject) => ({ ...seen(subject), firstDay: "2030-01-14", lastDay: "2030-01-15", reason }),
    optional: ["lastDay", "hours"],
    free: ["hours", "reason"],
    expect: OFFICER_ALONE,
  },
  {
    action: "programmes/deleteProgrammeAction",
    when: "a class that is being prepared",
    stage: classAt("being prepared"),
    fields: of,
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
    when: "a class that is open: the role of its last approval, and who starts it",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), reason }),
    free: ["reason"],
    expect: ofClass({ allowed: ["kabid", ...OFFICER] }, "no_right"),
  },
  {
    action: "programmes/finishProgrammeAction",
    when: "a class with duties to be done",
    stage: running,
    fields: of,
    lists: ["settles"],
    expect: ofClass({}, "wrong_state"),
  },
  {
    action: "desk/claimDutyAction",
    when: "the first duty, which nobody has taken",
    stage: running,
    fields: onDuty,
    expect: ofClass({ allowed: OFFICER }, "not_your_duty"),
  },
  {
    action: "desk/releaseDutyAction",
    when: "the first duty, which Pelaksana holds",
    stage: claimed,
    fields: onDuty,
    expect: ofClass({ allowed: ["pelaksana"] }, "held_by_other"),
  },
  {
    action: "desk/takeOverDutyAction",
    when: "the first duty, which Pelaksana holds",
    stage: claimedByPelaksana,
    fields: (subject) => ({ ...onDuty(subject), from: subject.token, reason }),
    free: ["reason"],
    expect: ofClass({ allowed: ["colleague"], already_held: ["pelaksana"] }, "not_your_duty"),
  },
  {
    action: "desk/assignDutyAction",
    when: "the first duty, which Pelaksana holds, to a colleague",
    stage: claimedByPelaksana,
    fields: (subject) => ({ ...onDuty(subject), from: subject.token, assignee: subject.text }),
    optional: ["from", "reason"],
    free: ["reason"],
    expect: ofClass({ allowed: ["kabid", "kadis"] }, "no_right"),
  },
  {
    action: "desk/sendBackAction",
    when: "the review, which Jafung holds",
    stage: atItsReview,
    fields: (subject) => ({ ...onDuty(subject), to: "pelatihan.1.pelaksana.perform", reason }),
    free: ["reason"],
    expect: ofClass({ allowed: ["jafung"] }, "not_your_duty"),
  },
  {
    action: "records/completeProgrammeDutyAction",
    when: "the review, which Jafung holds",
    stage: atItsReview,
    fields: onDuty,
    optional: ["note", "number", "date"],
    free: ["note", "number"],
    lists: ["settles"],
    expect: ofClass({ allowed: ["jafung"] }, "not_your_duty"),
  },
  {
    action: "gathering/gatherChosenAction",
    when: "somebody who waits",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), applicationId: subject.applicationId, passingReason: reason }),
    free: ["passingReason"],
    optional: ["passingReason"],
    lists: ["applicationId"],
    expect: OFFICER_ALONE,
  },
  {
    action: "gathering/gatherFirstAction",
    when: "the first of the line",
    stage: classAt("open"),
    fields: (subject) => ({ ...of(subject), count: "1" }),
    optional: ["kecamatan", "bidang", "sejak", "sampai", "umur", "minat", "passingReason"],
    free: ["passingReason"],
    expect: OFFICER_ALONE,
  },
  {
    action: "gathering/releaseSeatAction",
    when: "a participant",
    stage: classAt("with a participant"),
    fields: (subject) => ({ ...of(subject), applicationId: subject.applicationId, reason }),
    free: ["reason"],
    expect: OFFICER_ALONE,
  },
  {
    action: "gathering/substituteParticipantAction",
    when: "before the list is approved",
    stage: classAt("with a participant"),
    fields: (subject) => ({ ...of(subject), inApplicationId: subject.applicationId, reason }),
    free: ["reason", "passingReason"],
    optional: ["outApplicationId", "passingReason"],
    expect: ofClass({ list_not_approved: OFFICER }, "no_right"),
  },
  {
    action: "drafts/chooseWishAction",
    when: "a draft for a class",
    stage: draftOf("pelatihan"),
    fields: () => ({ slug: "pelatihan", kegiatan: "" }),
    expect: { allowed: ["applicant"], draft_gone: NOT_THE_APPLICANT },
  },
];
