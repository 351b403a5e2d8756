import { insertTie } from "@/lib/features/aid/aid.store";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/db/new-id";
import { type Audience, except, OUTSIDE, STAFF } from "../audience";
import { caseAt, named, type Stage } from "../office/stages";
import type { ActionRow, PageRow } from "./words";

const DUTY_IN_LAPAK: readonly Audience[] = ["seksi", "jafung", "kabid", "sekretaris", "kadis"];
const NO_DUTY_IN_LAPAK = except(STAFF, ...DUTY_IN_LAPAK);
const reason = "Alasan yang cukup panjang untuk dibaca.";

/** `text`: the number of another case with the same phone. */
const twoOfOnePhone: Stage = named("two stalls of one phone", async (office, who) => {
  const [mine, other] = [
    await caseAt("submitted", "lapak")(office, who),
    await caseAt("submitted", "lapak")(office, who),
  ];
  const { applicationId: id = "" } = other;
  await db().application.update({ where: { id }, data: { phone: mine.phone ?? "" }, select: { id: true } });
  return { ...mine, text: other.reference ?? "" };
});

/** `id`: what was decided about the two. */
const decided: Stage = async (office, who) => {
  const subject = await twoOfOnePhone(office, who);
  const { reference = "", text: other = "" } = subject;
  const id = newId();
  const decision = {
    id,
    kind: "dismissed",
    reason,
    decidedBy: office.persons.seksi.id,
    decidedAt: new Date(),
  } as const;
  await db().$transaction((tx) => insertTie(tx, decision, { reference, other }));
  return { ...subject, id };
};

export const AID_PAGES: PageRow[] = [
  {
    page: "/petugas/permohonan/[ref]/terkait",
    when: "a Lapak case: the roles with a duty, and the auditor reads",
    stage: twoOfOnePhone,
    address: ({ reference }) => `/petugas/permohonan/${reference}/terkait`,
    expect: {
      allowed: [...DUTY_IN_LAPAK, "auditor"],
      not_found: except(NO_DUTY_IN_LAPAK, "auditor"),
      sign_in: OUTSIDE,
    },
  },
  {
    page: "/petugas/permohonan/[ref]/terkait",
    when: "a NIB case: the heads are told of it and have no duty",
    stage: caseAt("checking"),
    address: ({ reference }) => `/petugas/permohonan/${reference}/terkait`,
    expect: {
      allowed: ["pelaksana", "colleague", "jafung", "auditor"],
      not_found: except(STAFF, "pelaksana", "colleague", "jafung", "auditor"),
      sign_in: OUTSIDE,
    },
  },
];

/** Whether two persons are one: by whoever has a duty in the case. */
export const AID_ACTIONS: ActionRow[] = [
  {
    action: "aid/decideTieAction",
    stage: twoOfOnePhone,
    fields: ({ reference, text }) => ({ reference, other: text, kind: "linked", reason }),
    free: ["reason"],
    expect: { allowed: DUTY_IN_LAPAK, no_right: NO_DUTY_IN_LAPAK, signed_out: OUTSIDE },
  },
  {
    action: "aid/undoTieAction",
    stage: decided,
    fields: ({ reference, id }) => ({ reference, tie: id }),
    expect: { allowed: DUTY_IN_LAPAK, no_right: NO_DUTY_IN_LAPAK, signed_out: OUTSIDE },
  },
];
