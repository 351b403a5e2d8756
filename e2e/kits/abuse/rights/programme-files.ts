import { except, OUTSIDE, STAFF } from "../audience";
import { provenDelivery } from "../office/letter-stages";
import { classAt, programmeAt } from "../office/programme-stages";
import type { Subject } from "../office/stages";
import { BLIND, BLIND_TO_PROPOSAL, SEE, SEE_PROPOSAL } from "./programme-words";
import { claimBody, JSON_TYPE, MULTIPART, photoForm, query, UPLOADTHING } from "./upload-forms";
import type { ActionRow, Expectation, RouteRow } from "./words";

const route = "GET /api/files/[id]";
const output = ({ output: id }: Subject) => `/api/files/${id}?tampil`;
const paper = ({ paper: id }: Subject) => `/api/files/${id}`;

const held = classAt("having written pelatihan.1.pelaksana.perform");
const handedOn = classAt("at pelatihan.2.jafung.perform");
const dutyOf = ({ id, duty }: Subject) => ({ programme: id, duty });
const holderAlone: Expectation = {
  allowed: ["pelaksana"],
  duty_closed: except(STAFF, "pelaksana"),
  session_ended: OUTSIDE,
};

/** What the office keeps with a class or a proposal: for the roles of its SOP and the auditor, never for those who sit there. */
export const PROGRAMME_FILES: RouteRow[] = [
  {
    route,
    when: "what Pelaksana kept with a class",
    stage: held,
    address: output,
    expect: { allowed: SEE, not_found: [...BLIND, ...OUTSIDE] },
  },
  {
    route,
    when: "what was kept with a class that is finished",
    stage: classAt("finished"),
    address: output,
    expect: { allowed: SEE, not_found: [...BLIND, ...OUTSIDE] },
  },
  {
    route,
    when: "what Seksi kept with a proposal of stalls",
    stage: programmeAt("stall_proposal", "at fasilitasi.1.jafung.review"),
    address: output,
    expect: { allowed: SEE_PROPOSAL, not_found: [...BLIND_TO_PROPOSAL, ...OUTSIDE] },
  },
  {
    route,
    when: "a KTP of somebody in a class that has come to Jafung",
    stage: handedOn,
    address: paper,
    expect: {
      allowed: ["pelaksana", "colleague", "jafung", "applicant"],
      not_found: except([...STAFF, ...OUTSIDE], "pelaksana", "colleague", "jafung", "applicant"),
    },
  },
  {
    route: "POST /api/unggah",
    when: "for the duty of a class that Pelaksana holds",
    stage: held,
    address: (subject) => `/api/unggah?${query({ ...dutyOf(subject), back: "/petugas/kegiatan", field: "x" })}`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: holderAlone,
  },
  {
    route: "POST /api/unggah",
    when: "for a duty of a class that has ended",
    stage: handedOn,
    address: ({ id }) =>
      `/api/unggah?${query({ programme: id, duty: "pelatihan.1.pelaksana.perform", back: "/petugas/kegiatan", field: "x" })}`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: { duty_closed: STAFF, session_ended: OUTSIDE },
  },
  {
    route,
    when: "the proof that an invitation was handed over",
    stage: provenDelivery,
    address: output,
    expect: { allowed: SEE, not_found: [...BLIND, ...OUTSIDE] },
  },
  {
    route: "POST /api/unggah",
    when: "the proof of a delivery that Pelaksana records",
    stage: provenDelivery,
    address: ({ letter }) => `/api/unggah?${query({ delivery: letter, back: "/petugas/kegiatan", field: "x" })}`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: holderAlone,
  },
  {
    route: "POST /api/uploadthing",
    when: "an address for the duty of a class that Pelaksana holds",
    stage: held,
    address: () => UPLOADTHING,
    headers: () => ({ ...JSON_TYPE, "x-uploadthing-version": "7.7.4" }),
    body: (subject) => claimBody(dutyOf(subject)),
    expect: holderAlone,
  },
];

const taken = ({ id, duty, output: document }: Subject) => ({
  id: document,
  programme: id,
  duty,
  back: `/petugas/kegiatan/${id}`,
});
const onlyIf = (allowed: Expectation): Expectation => ({
  ...allowed,
  document_in_use: except(STAFF, ...Object.values(allowed).flat()),
  citizen_session_ended: OUTSIDE,
});

export const PROGRAMME_FILE_ACTIONS: ActionRow[] = [
  {
    action: "documents/removeDocumentAction",
    when: "what Pelaksana kept with the duty of a class",
    stage: held,
    fields: taken,
    expect: onlyIf({ allowed: ["pelaksana"] }),
  },
  {
    action: "documents/removeDocumentAction",
    when: "what was kept with a duty of a class that has ended",
    stage: handedOn,
    fields: (subject) => ({ ...taken(subject), duty: "pelatihan.1.pelaksana.perform" }),
    expect: onlyIf({}),
  },
  {
    action: "documents/removeDocumentAction",
    when: "the proof of a delivery that Pelaksana records",
    stage: provenDelivery,
    fields: ({ output: id, letter }) => ({ id, delivery: letter, back: "/petugas/kegiatan" }),
    expect: onlyIf({ allowed: ["pelaksana"] }),
  },
  {
    action: "documents/removeDocumentAction",
    when: "of a class, by the holder of a later duty",
    stage: classAt("holding pelatihan.1.jafung.review"),
    fields: taken,
    expect: onlyIf({}),
  },
];
