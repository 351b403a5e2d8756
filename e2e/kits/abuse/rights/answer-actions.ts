import { except, OUTSIDE, STAFF } from "../audience";
import { showing, theirActivity } from "../office/showing";
import { caseAt } from "../office/stages";
import type { ActionRow } from "./words";

/** What the office may change of what an applicant answered. */
export const ANSWER_ACTIONS: ActionRow[] = [
  {
    action: "desk/correctAnswerAction",
    when: "an answer of the case that Pelaksana holds",
    stage: showing(caseAt("checking"), theirActivity),
    fields: ({ reference, version }) => ({
      reference,
      version,
      field: "service.activity",
      "service.activity": "Menjual nasi campur dan kue basah.",
      reason: "Alasan yang cukup panjang untuk dibaca.",
    }),
    free: ["reason"],
    expect: {
      allowed: ["pelaksana"],
      not_your_duty: ["jafung"],
      held_by_other: ["colleague"],
      no_right: except(STAFF, "pelaksana", "colleague", "jafung"),
      signed_out: OUTSIDE,
    },
  },
];
