import { db } from "@/lib/platform/db";
import { MARKS } from "@/prisma/seed/sops/marks";
import { except, OUTSIDE, STAFF } from "../audience";
import { showing } from "../office/showing";
import type { Stage } from "../office/stages";
import type { ActionRow } from "./words";

const HEADS = ["kabid", "sekretaris", "kadis"] as const;
/** One about words: an empty cell is asked about with no wording, which a form may leave out. */
const { kind = "", place = "", wording = "" } = MARKS.nib.find((mark) => mark.wording !== "") ?? {};

/** Somebody has said something to it, so that a form which has not seen that is refused. */
const answered: Stage = async ({ persons }) => {
  const said = { sopKey: "nib", kind, place, wording, answer: "confirmed", note: "" };
  await db().sopAnswer.create({ data: { ...said, byId: persons.kadis.id, at: new Date() }, select: { id: true } });
  return { text: place };
};

/** What was said last to this question, as its form shows it. */
async function itsAnswer() {
  const newest = await db().sopAnswer.findFirst({
    where: { sopKey: "nib", place, wording },
    select: { answer: true, note: true },
    orderBy: { id: "desc" },
  });
  return { answer: newest?.answer, note: newest?.note };
}

/** What the office says to the open questions of its SOPs: the heads. */
export const SOP_ACTIONS: ActionRow[] = [
  {
    action: "sop/answerMarkAction",
    stage: showing(answered, itsAnswer),
    fields: ({ version }) => ({ key: "nib", place, wording, answer: "left", note: "Menunggu rapat bidang.", version }),
    free: ["note"],
    expect: { allowed: HEADS, no_right: except(STAFF, ...HEADS), signed_out: OUTSIDE },
  },
];
