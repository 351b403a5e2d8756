import { EVERYBODY, NOT_THE_APPLICANT } from "../audience";
import { caseAt, draftOf, type Subject } from "../office/stages";
import type { RouteRow } from "./words";

const route = "GET /api/files/[id]";
const paper = ({ paper: id }: Subject) => `/api/files/${id}`;
const output = ({ output: id }: Subject) => `/api/files/${id}?tampil`;
const others = (...may: readonly string[]) => EVERYBODY.filter((who) => !may.includes(who));

/** Who may open which file: the work must have come to a role, or the case must be one's own. */
export const FILES: RouteRow[] = [
  {
    route,
    when: "a KTP of a NIB case that is being checked",
    stage: caseAt("checking"),
    address: paper,
    expect: {
      allowed: ["pelaksana", "colleague", "applicant"],
      not_found: others("pelaksana", "colleague", "applicant"),
    },
  },
  {
    route,
    when: "a KTP of a NIB case that has come to Jafung",
    stage: caseAt("atReview"),
    address: paper,
    expect: {
      allowed: ["pelaksana", "colleague", "jafung", "applicant"],
      not_found: others("pelaksana", "colleague", "jafung", "applicant"),
    },
  },
  {
    route,
    when: "a KTP of a Lapak case",
    stage: caseAt("submitted", "lapak"),
    address: paper,
    expect: { allowed: ["seksi", "applicant"], not_found: others("seksi", "applicant") },
  },
  {
    route,
    when: "a KTP of a completed NIB case",
    stage: caseAt("done"),
    address: paper,
    expect: {
      allowed: ["pelaksana", "colleague", "jafung", "applicant"],
      not_found: others("pelaksana", "colleague", "jafung", "applicant"),
    },
  },
  {
    route,
    when: "the NIB that the office has not handed over yet",
    stage: caseAt("atReview"),
    address: output,
    expect: {
      allowed: ["pelaksana", "colleague", "jafung", "auditor"],
      not_found: others("pelaksana", "colleague", "jafung", "auditor"),
    },
  },
  {
    route,
    when: "the NIB of a completed case",
    stage: caseAt("done"),
    address: output,
    expect: {
      allowed: ["pelaksana", "colleague", "jafung", "auditor", "applicant"],
      not_found: others("pelaksana", "colleague", "jafung", "auditor", "applicant"),
    },
  },
  {
    route,
    when: "a paper of a draft",
    stage: draftOf(),
    address: paper,
    expect: { allowed: ["applicant"], not_found: NOT_THE_APPLICANT },
  },
  {
    route,
    when: "a file that never was",
    address: () => "/api/files/00000000-0000-4000-8000-000000000000",
    expect: { not_found: EVERYBODY },
  },
];
