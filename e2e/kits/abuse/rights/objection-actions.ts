import { randomUUID } from "node:crypto";
import { objectToRejection } from "@/lib/features/tracking/tracking.commands";
import { citizenContextFor } from "@/lib/platform/context/outside";
import { except, OUTSIDE, STAFF } from "../audience";
import { caseAt, type Stage, type Subject } from "../office/stages";
import type { ActionRow, Expectation } from "./words";

const REASON = "Usaha saya berada di Gerung.";

/** A NIB case that Pelaksana has rejected and whose applicant has objected. */
const objected: Stage = async (office, who) => {
  const rejected = await caseAt("rejected")(office, who);
  const { applicationId = "", reference = "" } = rejected;
  const asked = { reference, requestId: randomUUID(), reason: REASON };
  const done = await objectToRejection(await citizenContextFor(applicationId), asked);
  if (!done.ok) throw new Error(`The applicant could not object: ${done.code}`);
  return rejected;
};

/** The roles above Pelaksana; who rejected, and whoever has the same role, are no such role. */
const FROM_ABOVE: Expectation = {
  allowed: ["kabid", "kadis"],
  no_right: except(STAFF, "kabid", "kadis"),
  signed_out: OUTSIDE,
};
const when = "an objection to what Pelaksana has rejected";
const fields = ({ reference }: Subject) => ({ reference, reason: REASON });

/** An objection is granted, or refused, by the role above the one that rejected. */
export const OBJECTION_ACTIONS: ActionRow[] = [
  { action: "desk/reopenRejectionAction", when, stage: objected, fields, free: ["reason"], expect: FROM_ABOVE },
  {
    action: "desk/rejectAction",
    when,
    stage: objected,
    fields: (subject) => ({ ...fields(subject), advice: "Ajukan lagi setelah suratnya ada." }),
    free: ["reason", "advice"],
    optional: ["duty", "advice"],
    expect: FROM_ABOVE,
  },
];
