import { insertTie } from "@/lib/features/aid/aid.store";
import { askSecondAid } from "@/lib/features/aid/second-aid.commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/db/new-id";
import { must } from "@/prisma/demo/must";
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
  const { phone } = await db().application.findUniqueOrThrow({
    where: { id: mine.applicationId ?? "" },
    select: { phone: true },
  });
  await db().application.update({ where: { id }, data: { phone }, select: { id: true } });
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

/** The person of the case that waits was given a stall by another. */
const servedTwice: Stage = named("a stall waits, one was given", async (office, who) => {
  const [mine, other] = [
    await caseAt("accepted", "lapak")(office, who),
    await caseAt("accepted", "lapak")(office, who),
  ];
  const { nikHash } = await db().application.findUniqueOrThrow({
    where: { id: mine.applicationId ?? "" },
    select: { nikHash: true },
  });
  await db().application.update({
    where: { id: other.applicationId ?? "" },
    data: { nikHash, status: "completed", outcome: "approved", closedAt: new Date() },
    select: { id: true },
  });
  return mine;
});

const asked: Stage = async (office, who) => {
  const subject = await servedTwice(office, who);
  const officer = await staffContextFor(office.persons.seksi.id);
  must("ask", await askSecondAid(officer, { reference: subject.reference ?? "", reason }));
  return subject;
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
  {
    action: "aid/askSecondAidAction",
    when: "a Lapak case of somebody who was given one",
    stage: servedTwice,
    fields: ({ reference }) => ({ reference, reason }),
    free: ["reason"],
    expect: { allowed: ["seksi"], no_right: except(STAFF, "seksi"), signed_out: OUTSIDE },
  },
  {
    action: "aid/askSecondAidAction",
    when: "a Lapak case of somebody who was given none",
    stage: caseAt("accepted", "lapak"),
    fields: ({ reference }) => ({ reference, reason }),
    expect: { second_aid_not_needed: ["seksi"], no_right: except(STAFF, "seksi"), signed_out: OUTSIDE },
  },
  {
    action: "aid/answerSecondAidAction",
    when: "a Lapak case that the Seksi has asked about",
    stage: asked,
    fields: ({ reference }) => ({ reference, approved: "ya", reason }),
    free: ["reason"],
    expect: { allowed: ["kabid", "kadis"], no_right: except(STAFF, "kabid", "kadis"), signed_out: OUTSIDE },
  },
];
