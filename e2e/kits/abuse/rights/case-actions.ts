import { type Audience, except, OUTSIDE, STAFF } from "../audience";
import { caseAt, named, papersOpened, type Subject, withNibFile } from "../office/stages";
import type { ActionRow } from "./words";

const PELAKSANA: readonly Audience[] = ["pelaksana", "colleague"];
/** No duty in the SOP of NIB, whether they are told of it or not. */
const NO_DUTY_IN_NIB = except(STAFF, ...PELAKSANA, "jafung");
/** Duties of row 1 of the proposal's SOP: these see it and have their turn later; Pelaksana has none. */
const LATER_IN_LAPAK: readonly Audience[] = ["jafung", "kabid", "sekretaris", "kadis"];
const NO_DUTY_IN_LAPAK: readonly Audience[] = [...PELAKSANA, "admin", "auditor"];

const onDuty = ({ reference, duty }: Subject) => ({ reference, duty });
const reason = "Alasan yang cukup panjang untuk dibaca.";

const checking = caseAt("checking");
/** Rule 13: they give the duties of Pelaksana to others, and have none in NIB themselves. */
const ABOVE: readonly Audience[] = ["kabid", "kadis"];
/** `id` holds the duty, `text` might. */
const heldByPelaksana = named("case checking nib, and who might have it", async (office, who) => ({
  ...(await checking(office, who)),
  id: office.persons.pelaksana.id,
  text: office.persons.colleague.id,
}));

/** What staff do with a case, and whose turn it must be. */
export const CASE_ACTIONS: ActionRow[] = [
  {
    action: "desk/claimDutyAction",
    when: "a NIB case that nobody has taken",
    stage: caseAt("submitted"),
    fields: onDuty,
    expect: { allowed: PELAKSANA, not_your_duty: ["jafung"], no_right: NO_DUTY_IN_NIB, signed_out: OUTSIDE },
  },
  {
    action: "desk/claimDutyAction",
    when: "a Lapak case that nobody has taken",
    stage: caseAt("submitted", "lapak"),
    fields: onDuty,
    expect: { allowed: ["seksi"], not_your_duty: LATER_IN_LAPAK, no_right: NO_DUTY_IN_LAPAK, signed_out: OUTSIDE },
  },
  {
    action: "desk/claimDutyAction",
    when: "a NIB case that is completed",
    stage: caseAt("done"),
    fields: onDuty,
    expect: { wrong_state: [...PELAKSANA, "jafung"], no_right: NO_DUTY_IN_NIB, signed_out: OUTSIDE },
  },
  {
    action: "desk/releaseDutyAction",
    when: "a duty that Pelaksana holds",
    stage: checking,
    fields: onDuty,
    expect: {
      allowed: ["pelaksana"],
      held_by_other: ["colleague", "jafung"],
      no_right: NO_DUTY_IN_NIB,
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/takeOverDutyAction",
    when: "a duty that Pelaksana holds",
    stage: heldByPelaksana,
    fields: (subject) => ({ ...onDuty(subject), from: subject.id, reason }),
    free: ["reason"],
    expect: {
      allowed: ["colleague"],
      already_held: ["pelaksana"],
      not_your_duty: ["jafung"],
      no_right: NO_DUTY_IN_NIB,
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/assignDutyAction",
    when: "a duty that Pelaksana holds, to a colleague",
    stage: heldByPelaksana,
    fields: (subject) => ({ ...onDuty(subject), from: subject.id, assignee: subject.text }),
    optional: ["from", "reason"],
    free: ["reason"],
    expect: { allowed: ABOVE, no_right: except(STAFF, ...ABOVE), signed_out: OUTSIDE },
  },
  {
    action: "desk/assignManyAction",
    when: "a duty that Pelaksana holds, to a colleague",
    stage: heldByPelaksana,
    fields: ({ reference, duty, id, text }) => ({ pick: `${reference}.${id}.${duty}`, assignee: text }),
    lists: ["pick"],
    optional: ["reason"],
    free: ["reason"],
    expect: { allowed: ABOVE, no_right: except(STAFF, ...ABOVE), signed_out: OUTSIDE },
  },
  {
    action: "desk/decideRequirementAction",
    when: "a paper of the case that Pelaksana holds",
    stage: checking,
    fields: ({ reference, requirement }) => ({ reference, requirement, decision: "accepted" }),
    optional: ["reason", "code"],
    expect: {
      allowed: ["pelaksana"],
      not_your_duty: ["jafung"],
      held_by_other: ["colleague"],
      no_right: NO_DUTY_IN_NIB,
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/decideRequirementAction",
    when: "by a sentence that is no longer there",
    stage: checking,
    fields: ({ reference, requirement }) => ({
      reference,
      requirement,
      decision: "rejected",
      code: "00000000-0000-4000-8000-000000000000",
    }),
    optional: ["reason"],
    expect: {
      reason_gone: [...PELAKSANA, "jafung"],
      no_right: NO_DUTY_IN_NIB,
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/acceptRestAction",
    when: "a case that Pelaksana holds, its papers opened",
    stage: papersOpened,
    fields: ({ reference }) => ({ reference }),
    optional: ["duty", "next"],
    expect: {
      allowed: ["pelaksana"],
      not_your_duty: ["jafung"],
      held_by_other: ["colleague"],
      no_right: NO_DUTY_IN_NIB,
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/acceptRestAction",
    when: "a case that Pelaksana holds, its papers not opened",
    stage: checking,
    fields: ({ reference }) => ({ reference }),
    expect: {
      files_unopened: ["pelaksana"],
      not_your_duty: ["jafung"],
      held_by_other: ["colleague"],
      no_right: NO_DUTY_IN_NIB,
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/completeDutyAction",
    when: "the review that Jafung holds",
    stage: caseAt("atReview", "nib", { claimed: true }),
    fields: onDuty,
    optional: ["note"],
    free: ["note"],
    expect: { allowed: ["jafung"], not_your_duty: PELAKSANA, no_right: NO_DUTY_IN_NIB, signed_out: OUTSIDE },
  },
  {
    action: "desk/completeNibDutyAction",
    when: "the duty at OSS that Pelaksana holds, with its file",
    stage: withNibFile,
    fields: (subject) => ({ ...onDuty(subject), nib: `231026${subject.nik.slice(-6)}1`, issuedOn: "2026-10-23" }),
    optional: ["note", "kbli", "risk"],
    free: ["note"],
    expect: {
      allowed: ["pelaksana"],
      held_by_other: ["colleague"],
      not_your_duty: ["jafung"],
      no_right: NO_DUTY_IN_NIB,
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/completeNibDutyAction",
    when: "the duty at OSS that Pelaksana holds, without its file yet",
    stage: caseAt("atOss"),
    fields: ({ reference, duty }) => ({ reference, duty, nib: "2310260012341", issuedOn: "2026-10-23" }),
    optional: ["note", "kbli", "risk"],
    free: ["note"],
    expect: { output_file_missing: [...PELAKSANA, "jafung"], no_right: NO_DUTY_IN_NIB, signed_out: OUTSIDE },
  },
  {
    action: "desk/completeNibDutyAction",
    when: "a review, as if it were the duty at OSS",
    stage: caseAt("atReview"),
    fields: ({ reference }) => ({
      reference,
      duty: "nib.4.pelaksana.perform",
      nib: "2310260012341",
      issuedOn: "2026-10-23",
    }),
    expect: { duty_not_open: [...PELAKSANA, "jafung"], no_right: NO_DUTY_IN_NIB, signed_out: OUTSIDE },
  },
  {
    action: "desk/sendBackAction",
    when: "the review that Jafung holds",
    stage: caseAt("atReview", "nib", { claimed: true }),
    fields: (subject) => ({ ...onDuty(subject), to: "nib.4.pelaksana.perform", reason }),
    free: ["reason"],
    expect: { allowed: ["jafung"], not_your_duty: PELAKSANA, no_right: NO_DUTY_IN_NIB, signed_out: OUTSIDE },
  },
  {
    action: "desk/returnToApplicantAction",
    when: "a case that Pelaksana holds",
    stage: checking,
    fields: (subject) => ({ ...onDuty(subject), item: "requirement:ktp", itemReason: reason }),
    lists: ["item", "itemReason", "itemCode", "listed"],
    free: ["itemReason"],
    optional: ["dueOn"],
    expect: {
      allowed: ["pelaksana"],
      not_your_duty: ["jafung"],
      held_by_other: ["colleague"],
      no_right: NO_DUTY_IN_NIB,
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/rejectAction",
    when: "a case that Pelaksana holds",
    stage: checking,
    fields: (subject) => ({ ...onDuty(subject), reason, advice: "Ajukan lagi setelah suratnya ada." }),
    free: ["reason", "advice"],
    optional: ["duty"],
    expect: {
      allowed: ["pelaksana"],
      // Whoever sees the case may decide an objection to its rejection, of which there is none.
      not_your_duty: ["jafung", "kabid", "sekretaris", "kadis", "auditor"],
      held_by_other: ["colleague"],
      no_right: ["seksi", "admin"],
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/reopenRejectionAction",
    when: "a NIB case that Pelaksana has rejected",
    stage: caseAt("rejected"),
    fields: ({ reference }) => ({ reference, reason }),
    free: ["reason"],
    expect: {
      allowed: ["kabid", "kadis"],
      no_right: except(STAFF, "kabid", "kadis"),
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/reopenRejectionAction",
    when: "a NIB case that nobody has rejected",
    stage: checking,
    fields: ({ reference }) => ({ reference, reason }),
    expect: {
      wrong_state: [...PELAKSANA, "jafung", "kabid", "sekretaris", "kadis", "auditor"],
      no_right: ["seksi", "admin"],
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/reopenVerificationAction",
    when: "a Lapak case that waits for its programme",
    stage: caseAt("accepted", "lapak"),
    fields: ({ reference }) => ({ reference, reason }),
    free: ["reason"],
    optional: ["programmeId"],
    expect: { allowed: ["seksi"], no_right: except(STAFF, "seksi"), signed_out: OUTSIDE },
  },
  {
    action: "desk/addNoteAction",
    prepare: "for all",
    when: "a NIB case",
    stage: checking,
    fields: ({ reference }) => ({ reference, body: "Catatan untuk rekan." }),
    free: ["body"],
    expect: { allowed: [...PELAKSANA, "jafung"], no_right: NO_DUTY_IN_NIB, signed_out: OUTSIDE },
  },
  {
    action: "desk/revealIdentityAction",
    changes: "noted",
    prepare: "for all",
    when: "the NIK of a NIB case",
    stage: checking,
    fields: ({ reference }) => ({ reference, purpose: "Mencocokkan NIK dengan KTP." }),
    free: ["purpose"],
    expect: { allowed: PELAKSANA, no_right: except(STAFF, ...PELAKSANA), signed_out: OUTSIDE },
  },
  {
    action: "desk/revealIdentityAction",
    changes: "noted",
    prepare: "for all",
    when: "the NIK of a Lapak case",
    stage: caseAt("submitted", "lapak"),
    fields: ({ reference }) => ({ reference, purpose: "Mencocokkan NIK dengan KTP." }),
    expect: {
      allowed: ["seksi"],
      no_right: except(STAFF, "seksi"),
      signed_out: OUTSIDE,
    },
  },
];
