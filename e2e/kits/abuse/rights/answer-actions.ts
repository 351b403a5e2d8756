import { witaDate } from "@/lib/domain/working-time";
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
    free: ["reason", "service.activity"],
    expect: {
      allowed: ["pelaksana"],
      not_your_duty: ["jafung"],
      held_by_other: ["colleague"],
      no_right: except(STAFF, "pelaksana", "colleague", "jafung"),
      signed_out: OUTSIDE,
    },
  },
  {
    action: "desk/handOverNibAction",
    when: "the last duty of a NIB case that Pelaksana holds",
    stage: caseAt("atHandOver", "nib", { claimed: true }),
    fields: ({ reference, duty }) => ({ reference, duty, to: "Siti Aminah", on: witaDate(new Date()), how: "loket" }),
    optional: ["note"],
    free: ["note", "to"],
    expect: {
      allowed: ["pelaksana"],
      held_by_other: ["colleague"],
      not_your_duty: ["jafung"],
      no_right: except(STAFF, "pelaksana", "colleague", "jafung"),
      signed_out: OUTSIDE,
    },
  },
];
