import { randomUUID } from "node:crypto";
import { AUDIENCES, EVERYBODY, NOT_THE_APPLICANT, OUTSIDE, STAFF } from "../audience";
import { classAt } from "../office/programme-stages";
import { caseAt, draftOf, returnedAndMended, type Subject } from "../office/stages";
import type { ActionRow } from "./words";

const onCase = ({ reference }: Subject) => ({ reference, requestId: randomUUID() });
const SAVED = /^Isian Anda sudah kami simpan/;

/** What citizens do: with a draft they hold the code of, with a case they have opened by number and phone. */
export const CITIZEN_ACTIONS: ActionRow[] = [
  {
    action: "drafts/saveSectionAction",
    when: "one's own draft; without one, a new one begins",
    prepare: "for all",
    stage: draftOf(),
    fields: () => ({ slug: "nib", section: "service", revision: "1", tab: randomUUID(), activity: "Berjualan" }),
    done: SAVED,
    optional: ["activity", "after", "turn", "start", "wish", "kbliCode"],
    free: ["activity"],
    lists: ["activity"],
    expect: { allowed: EVERYBODY },
  },
  {
    action: "drafts/finishDocumentsAction",
    changes: false,
    when: "a draft with all its papers",
    stage: draftOf(),
    fields: () => ({ slug: "nib" }),
    expect: {
      allowed: ["applicant", "other_applicant"],
      draft_gone: NOT_THE_APPLICANT.filter((who) => who !== "other_applicant"),
    },
  },
  {
    action: "drafts/sendDraftAction",
    when: "a whole draft, by its own request id",
    stage: draftOf(),
    fields: ({ requestId }) => ({ slug: "nib", requestId, truth: "ya" }),
    expect: {
      allowed: ["applicant"],
      draft_changed: ["other_applicant"],
      draft_gone: NOT_THE_APPLICANT.filter((who) => who !== "other_applicant"),
    },
  },
  {
    action: "drafts/resumeDraftAction",
    changes: false,
    when: "the code of a draft",
    prepare: "for all",
    stage: draftOf(),
    fields: ({ resumeCode }) => ({ slug: "nib", draf: resumeCode }),
    expect: { allowed: EVERYBODY },
  },
  {
    action: "drafts/resumeDraftAction",
    when: "a code that nobody was given",
    fields: () => ({ slug: "nib", draf: "A".repeat(43) }),
    expect: { draft_gone: EVERYBODY },
  },
  {
    action: "drafts/startAnewAction",
    changes: false,
    when: "one's own browser",
    fields: () => ({ slug: "nib" }),
    optional: ["kegiatan"],
    expect: { allowed: EVERYBODY },
  },
  {
    action: "documents/removeDocumentAction",
    when: "a paper of the applicant's open draft",
    stage: draftOf(),
    fields: ({ paper }) => ({ id: paper, service: "nib", back: "/layanan/nib/ajukan/berkas" }),
    optional: ["reference", "duty", "service"],
    expect: {
      allowed: ["applicant"],
      document_in_use: ["other_applicant"],
      citizen_session_ended: NOT_THE_APPLICANT.filter((who) => who !== "other_applicant"),
    },
  },
  {
    action: "documents/removeDocumentAction",
    when: "a paper of a case that has been sent",
    stage: caseAt("submitted"),
    fields: ({ paper, reference }) => ({ id: paper, reference, back: `/lacak/${reference}` }),
    expect: { document_in_use: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  {
    action: "documents/removeDocumentAction",
    when: "what Pelaksana uploaded for a duty that has ended",
    stage: caseAt("atReview"),
    fields: ({ output, reference, duty }) => ({
      id: output,
      reference,
      duty,
      back: `/petugas/permohonan/${reference}`,
    }),
    expect: {
      document_in_use: STAFF,
      citizen_session_ended: OUTSIDE,
    },
  },
  {
    action: "tracking/openCaseAction",
    changes: "noted",
    when: "number and phone of a case",
    prepare: "for all",
    stage: caseAt("submitted"),
    fields: ({ reference, phone }) => ({ reference, phone }),
    expect: { allowed: EVERYBODY },
  },
  {
    action: "tracking/openCaseAction",
    when: "the number with another phone",
    stage: caseAt("submitted"),
    prepare: "for each",
    fields: ({ reference }, who) => ({ reference, phone: `0819998887${10 + AUDIENCES.indexOf(who)}` }),
    expect: { wrong_second_fact: EVERYBODY },
  },
  {
    action: "drafts/recallAction",
    when: "a case that nobody has touched",
    stage: caseAt("submitted"),
    fields: onCase,
    expect: { allowed: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  {
    action: "drafts/recallAction",
    when: "a case that is being checked",
    stage: caseAt("checking"),
    fields: onCase,
    expect: { wrong_state: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  {
    action: "tracking/withdrawAction",
    when: "a case that is being checked",
    stage: caseAt("checking"),
    fields: (subject) => ({ ...onCase(subject), sure: "ya" }),
    optional: ["reason"],
    free: ["reason"],
    expect: { allowed: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  {
    action: "tracking/withdrawAction",
    when: "a case that is completed",
    stage: caseAt("done"),
    fields: (subject) => ({ ...onCase(subject), sure: "ya" }),
    expect: { wrong_state: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  {
    action: "tracking/endOwnDutyAction",
    when: "the applicant's own step",
    stage: caseAt("waitingForActivation"),
    fields: (subject) => ({ ...onCase(subject), duty: subject.duty ?? "" }),
    expect: { allowed: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  {
    action: "tracking/endOwnDutyAction",
    when: "a step of the office",
    stage: caseAt("checking"),
    fields: (subject) => ({ ...onCase(subject), duty: subject.duty ?? "" }),
    expect: { not_your_duty: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  ...(["ya", "tidak"] as const).map(
    (coming): ActionRow => ({
      action: "tracking/answerInvitationAction",
      when: `a class one sits in: ${coming}`,
      stage: classAt("with a participant"),
      fields: (subject) => ({ ...onCase(subject), programmeId: subject.id, coming }),
      expect: { allowed: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
    }),
  ),
  {
    action: "tracking/answerInvitationAction",
    when: "a programme that the case was never invited to",
    stage: caseAt("checking"),
    fields: (subject) => ({ ...onCase(subject), programmeId: randomUUID(), coming: "ya" }),
    expect: { no_seat: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  {
    action: "tracking/resubmitAction",
    when: "a case that was returned and mended",
    stage: returnedAndMended,
    fields: onCase,
    expect: { allowed: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  {
    action: "tracking/resubmitAction",
    when: "a case that was returned and not yet mended",
    stage: caseAt("returned"),
    fields: onCase,
    expect: { items_unanswered: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
  {
    action: "tracking/resubmitAction",
    when: "a case that was not returned",
    stage: caseAt("checking"),
    fields: onCase,
    expect: { wrong_state: ["applicant"], citizen_session_ended: NOT_THE_APPLICANT },
  },
];
