import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { type Audience, except, OUTSIDE, STAFF } from "../audience";
import type { Stage } from "../office/stages";
import type { ActionRow, PageRow } from "./words";

/** Who says that OSS is down, and that it is back. */
const TELLERS: readonly Audience[] = ["pelaksana", "colleague", "jafung", "kabid"];

const ossWorks: Stage = async () => {
  await db().ossOutage.deleteMany();
  return {};
};

const ossIsDown: Stage = async (office) => {
  await db().ossOutage.deleteMany();
  const id = randomUUID();
  const begunById = office.persons.pelaksana.id;
  await db().ossOutage.create({ data: { id, begunById, beganAt: new Date(), reason: "oss.go.id tidak bisa dibuka" } });
  return { id };
};

export const OSS_PAGES: PageRow[] = [
  {
    page: "/petugas/oss",
    expect: { allowed: TELLERS, forbidden: except(STAFF, ...TELLERS), sign_in: OUTSIDE },
  },
];

export const OSS_ACTIONS: ActionRow[] = [
  {
    action: "oss/beginOutageAction",
    when: "OSS works",
    prepare: "for each",
    stage: ossWorks,
    fields: () => ({ requestId: randomUUID(), reason: "oss.go.id tidak bisa dibuka" }),
    optional: ["reference"],
    free: ["reason"],
    expect: { allowed: TELLERS, no_right: except(STAFF, ...TELLERS), signed_out: OUTSIDE },
  },
  {
    action: "oss/endOutageAction",
    when: "OSS is down",
    // There is one at a time; whoever ends what is over hears that it is.
    prepare: "for all",
    stage: ossIsDown,
    fields: ({ id: outage }) => ({ outage }),
    optional: ["reference"],
    expect: { allowed: TELLERS, no_right: except(STAFF, ...TELLERS), signed_out: OUTSIDE },
  },
];
