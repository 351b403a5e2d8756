"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { formatDate } from "@/lib/domain/working-time";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import {
  actOnCase,
  addNote,
  completeNibDuty,
  reopenVerification,
  returnToApplicant,
  revealIdentity,
} from "./case.commands";
import {
  AddNote,
  CompleteDuty,
  CompleteNibDuty,
  DecideRequirement,
  RejectCase,
  ReopenVerification,
  ReturnToApplicant,
  RevealIdentity,
} from "./case.schema";

const gate = () => staffContext();
export const decideRequirementAction = formAction({
  schema: DecideRequirement,
  gate,
  command: (ctx, { reference, ...decision }) =>
    actOnCase(ctx, { reference, command: { type: "decide_requirement", ...decision } }),
  done: ({ reference }) => seeCase(reference, "syarat"),
});

export const completeDutyAction = formAction({
  schema: CompleteDuty,
  gate,
  command: (ctx, { reference, ...work }) => actOnCase(ctx, { reference, command: { type: "complete_duty", ...work } }),
  done: ({ reference }) => seeCase(reference, "selesai"),
});

export const completeNibDutyAction = formAction({
  schema: CompleteNibDuty,
  gate,
  command: completeNibDuty,
  done: ({ reference }) => seeCase(reference, "selesai"),
});

export const returnToApplicantAction = formAction({
  schema: ReturnToApplicant,
  gate,
  command: returnToApplicant,
  done: ({ reference }) => seeCase(reference, "kembali"),
});

export const rejectAction = formAction({
  schema: RejectCase,
  gate,
  command: (ctx, { reference, ...rejection }) =>
    actOnCase(ctx, { reference, command: { type: "reject", ...rejection } }),
  done: ({ reference }) => seeCase(reference, "tolak"),
});

export const reopenVerificationAction = formAction({
  schema: ReopenVerification,
  gate,
  command: reopenVerification,
  done: ({ reference }) => seeCase(reference, "buka"),
});

export const addNoteAction = formAction({
  schema: AddNote,
  gate,
  command: addNote,
  done: ({ reference }) => seeCase(reference, "catatan"),
});

export const revealIdentityAction = formAction({
  schema: RevealIdentity,
  gate,
  command: revealIdentity,
  done: ({ nik, birthDate, npwp, note }) => {
    const numbers = [`NIK ${nik}`, `lahir ${formatDate(birthDate)}`, npwp && `NPWP ${npwp}`].filter(Boolean).join(", ");
    return { message: note ? `${numbers}. ${note}` : numbers };
  },
});

function seeCase(reference: string, news: string): never {
  return seeAgain(deskAddress({ reference }), `?kabar=${news}`);
}
