import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { except, OUTSIDE, SOP_STAFF, STAFF } from "../audience";
import { staffOf } from "../office/persons";
import { caseAt, type Stage, type Subject } from "../office/stages";
import type { ActionRow, Expectation, PageRow, RouteRow } from "./words";

const READERS: Expectation = { allowed: [...SOP_STAFF, "auditor"], forbidden: ["admin"], sign_in: OUTSIDE };
const itsCard = ({ reference }: Subject) => `href="/petugas/permohonan/${reference}`;

/** The list of all cases and the search over everything: each shows what its reader's roles open, and nothing else. */
export const CASE_LIST_PAGES: PageRow[] = [
  { page: "/petugas/permohonan", expect: READERS },
  {
    page: "/petugas/permohonan",
    when: "a NIB case that was just sent, the newest of the list",
    stage: caseAt("submitted"),
    address: () => "/petugas/permohonan?keadaan=submitted&layanan=nib",
    secret: itsCard,
    expect: {
      allowed: [...except(SOP_STAFF, "seksi"), "auditor"],
      public_part: ["seksi"],
      forbidden: ["admin"],
      sign_in: OUTSIDE,
    },
  },
  {
    page: "/petugas/permohonan",
    when: "values that no filter knows",
    address: () => "/petugas/permohonan?keadaan=emas&kecamatan=99&sesudah=x&pemegang=%27--",
    expect: READERS,
  },
  { page: "/petugas/cari", expect: { allowed: STAFF, sign_in: OUTSIDE } },
  {
    page: "/petugas/cari",
    when: "a NIB case by its number",
    stage: caseAt("submitted"),
    address: ({ reference }) => `/petugas/cari?cari=${reference}`,
    secret: itsCard,
    expect: { allowed: except(STAFF, "seksi", "admin"), public_part: ["seksi", "admin"], sign_in: OUTSIDE },
  },
];

export const CASE_LIST_ROUTES: RouteRow[] = (["csv", "xlsx"] as const).map((format) => ({
  route: `GET /petugas/permohonan/${format}` as const,
  expect: READERS,
}));

const HEADS = ["kabid", "sekretaris", "kadis"] as const;
const READERS_ACT: Expectation = { allowed: [...SOP_STAFF, "auditor"], no_right: ["admin"], signed_out: OUTSIDE };
const newName = () => `Pandangan ${randomUUID().slice(0, 8)}`;

/** A view of whoever asks; of the office for whoever has none. */
const ownView: Stage = async (office, who) => keptFor(staffOf(office.persons, who)?.id ?? null);
const officeView: Stage = async () => keptFor(null);

async function keptFor(ownerId: string | null) {
  const data = { ownerId, name: newName(), query: "keadaan=rejected", createdBy: "kasar" };
  return db().savedView.create({ data, select: { id: true } });
}

export const CASE_LIST_ACTIONS: ActionRow[] = [
  {
    action: "case-list/saveViewAction",
    when: "for oneself",
    fields: () => ({ name: newName(), query: "keadaan=rejected&urut=lama", whose: "saya" }),
    free: ["name"],
    lenient: ["query"],
    optional: ["whose"],
    expect: READERS_ACT,
  },
  {
    action: "case-list/saveViewAction",
    when: "for the whole office",
    fields: () => ({ name: newName(), query: "keadaan=rejected&urut=lama", whose: "kantor" }),
    free: ["name"],
    lenient: ["query"],
    expect: { allowed: HEADS, no_right: except(STAFF, ...HEADS), signed_out: OUTSIDE },
  },
  {
    action: "case-list/removeViewAction",
    when: "one's own",
    stage: ownView,
    fields: ({ id }) => ({ viewId: id }),
    expect: READERS_ACT,
  },
  {
    action: "case-list/removeViewAction",
    when: "the office's",
    stage: officeView,
    fields: ({ id }) => ({ viewId: id }),
    expect: { allowed: HEADS, no_right: except(STAFF, ...HEADS), signed_out: OUTSIDE },
  },
];
