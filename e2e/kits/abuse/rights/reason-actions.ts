import { shownReason } from "@/lib/features/reasons/reasons.messages";
import { db } from "@/lib/platform/db";
import { except, OUTSIDE, STAFF } from "../audience";
import { showing } from "../office/showing";
import type { Stage, Subject } from "../office/stages";
import type { ActionRow, Expectation } from "./words";

const ADMIN_ALONE: Expectation = { allowed: ["admin"], no_right: except(STAFF, "admin"), signed_out: OUTSIDE };

const someReason: Stage = async () => {
  const { id } = await db().requirementReason.create({
    data: { requirement: "ktp", decision: "rejected", sentence: "Foto KTP terbalik. Putar dahulu.", position: 900 },
    select: { id: true },
  });
  return { id };
};

async function itsReason({ id }: Subject) {
  return shownReason(await db().requirementReason.findUniqueOrThrow({ where: { id } }));
}

const WANTED = { requirement: "npwp", decision: "rejected", sentence: "Angka NPWP kurang satu." };

/** The ready sentences of the office: the admin's. */
export const REASON_ACTIONS: ActionRow[] = [
  {
    action: "reasons/addReasonAction",
    fields: () => WANTED,
    free: ["sentence"],
    optional: ["requirement"],
    expect: ADMIN_ALONE,
  },
  {
    action: "reasons/editReasonAction",
    stage: showing(someReason, itsReason),
    fields: ({ id, version }) => ({ id, version, requirement: "ktp", decision: "waived", sentence: WANTED.sentence }),
    free: ["sentence"],
    optional: ["requirement"],
    expect: ADMIN_ALONE,
  },
  {
    action: "reasons/removeReasonAction",
    stage: showing(someReason, itsReason),
    fields: ({ id, version }) => ({ id, version }),
    expect: ADMIN_ALONE,
  },
];
