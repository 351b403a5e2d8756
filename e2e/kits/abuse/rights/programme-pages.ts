import { EVERYBODY, except, OUTSIDE, SOP_STAFF, STAFF } from "../audience";
import { classAt, programmeAt } from "../office/programme-stages";
import type { Subject } from "../office/stages";
import { BLIND_TO_PROPOSAL, SEE_PROPOSAL } from "./programme-words";
import type { Expectation, PageRow, RouteRow } from "./words";

const OPEN: Expectation = { allowed: EVERYBODY };
const NOBODY: Expectation = { not_found: EVERYBODY };
const SEE = except(STAFF, "seksi", "admin");
const WHO_SEES: Expectation = { allowed: SEE, not_found: ["seksi", "admin"], sign_in: OUTSIDE };
const OFFICER_ALONE: Expectation = {
  allowed: ["pelaksana", "colleague"],
  forbidden: except(SEE, "pelaksana", "colleague"),
  not_found: ["seksi", "admin"],
  sign_in: OUTSIDE,
};

const WHO_SEES_PROPOSALS: Expectation = { allowed: SEE_PROPOSAL, not_found: BLIND_TO_PROPOSAL, sign_in: OUTSIDE };

const open = classAt("open");
const finished = classAt("finished");
const stalls = programmeAt("stall_proposal", "at fasilitasi.1.jafung.review");
const prepared = classAt("being prepared");
const at =
  (before: string, after = "") =>
  ({ id }: Subject) =>
    `${before}/${id}${after}`;

/** Programmes: what the public sees of them, and the desk's own pages. */
export const PROGRAMME_PAGES: PageRow[] = [
  { page: "/kegiatan", expect: OPEN },
  { page: "/kegiatan/[id]", when: "a class that is open", stage: open, address: at("/kegiatan"), expect: OPEN },
  { page: "/kegiatan/[id]", when: "a class being prepared", stage: prepared, address: at("/kegiatan"), expect: NOBODY },
  {
    page: "/kegiatan/[id]",
    when: "a proposal, which is the office's own paper",
    stage: stalls,
    address: at("/kegiatan"),
    expect: NOBODY,
  },
  { page: "/petugas/kegiatan", expect: { allowed: [...SOP_STAFF, "auditor"], forbidden: ["admin"], sign_in: OUTSIDE } },
  {
    page: "/petugas/kegiatan/baru",
    expect: {
      allowed: ["pelaksana", "colleague", "seksi"],
      forbidden: except(STAFF, "pelaksana", "colleague", "seksi"),
      sign_in: OUTSIDE,
    },
  },
  { page: "/petugas/kegiatan/[id]", stage: open, address: at("/petugas/kegiatan"), expect: WHO_SEES },
  {
    page: "/petugas/kegiatan/[id]/peserta",
    stage: open,
    address: at("/petugas/kegiatan", "/peserta"),
    expect: WHO_SEES,
  },
  { page: "/petugas/kegiatan/[id]/surat", stage: open, address: at("/petugas/kegiatan", "/surat"), expect: WHO_SEES },
  ...["", "/peserta", "/surat"].flatMap((part): PageRow[] => {
    const page = `/petugas/kegiatan/[id]${part}`;
    const address = at("/petugas/kegiatan", part);
    return [
      { page, when: "a class that is finished", stage: finished, address, expect: WHO_SEES },
      { page, when: "a proposal of stalls", stage: stalls, address, expect: WHO_SEES_PROPOSALS },
    ];
  }),
  {
    page: "/petugas/kegiatan/[id]/ubah",
    stage: open,
    address: at("/petugas/kegiatan", "/ubah"),
    expect: OFFICER_ALONE,
  },
  {
    page: "/petugas/kegiatan/[id]/kumpulkan",
    stage: open,
    address: at("/petugas/kegiatan", "/kumpulkan"),
    expect: OFFICER_ALONE,
  },
];

export const PROGRAMME_ROUTES: RouteRow[] = [
  { route: "GET /kegiatan/kalender.ics", expect: OPEN },
  {
    route: "GET /kegiatan/[id]/kalender.ics",
    when: "open",
    stage: open,
    address: at("/kegiatan", "/kalender.ics"),
    expect: OPEN,
  },
  {
    route: "GET /kegiatan/[id]/kalender.ics",
    when: "being prepared",
    stage: prepared,
    address: at("/kegiatan", "/kalender.ics"),
    expect: NOBODY,
  },
  {
    route: "GET /kegiatan/[id]/kalender.ics",
    when: "a proposal",
    stage: stalls,
    address: at("/kegiatan", "/kalender.ics"),
    expect: NOBODY,
  },
  { route: "GET /api/v1/kegiatan", expect: OPEN },
  { route: "GET /api/v1/kegiatan/[id]", when: "open", stage: open, address: at("/api/v1/kegiatan"), expect: OPEN },
  {
    route: "GET /api/v1/kegiatan/[id]",
    when: "being prepared",
    stage: prepared,
    address: at("/api/v1/kegiatan"),
    expect: NOBODY,
  },
  {
    route: "GET /api/v1/kegiatan/[id]",
    when: "a proposal",
    stage: stalls,
    address: at("/api/v1/kegiatan"),
    expect: NOBODY,
  },
];
