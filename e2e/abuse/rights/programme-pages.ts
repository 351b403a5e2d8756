import { classAt } from "../office/programme-stages";
import type { Subject } from "../office/stages";
import { EVERYBODY, type Expectation, except, OUTSIDE, type PageRow, type RouteRow, SOP_STAFF, STAFF } from "./words";

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

const open = classAt("open");
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
  { route: "GET /api/v1/kegiatan", expect: OPEN },
  { route: "GET /api/v1/kegiatan/[id]", when: "open", stage: open, address: at("/api/v1/kegiatan"), expect: OPEN },
  {
    route: "GET /api/v1/kegiatan/[id]",
    when: "being prepared",
    stage: prepared,
    address: at("/api/v1/kegiatan"),
    expect: NOBODY,
  },
];
