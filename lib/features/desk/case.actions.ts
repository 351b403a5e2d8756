"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { actOnCase, addNote, completeNibDuty, reopenVerification, revealIdentity } from "./case.commands";
import {
  AddNote,
  CompleteDuty,
  CompleteNibDuty,
  DecideRequirement,
  OnDuty,
  RejectCase,
  ReopenVerification,
  ReturnToApplicant,
  RevealIdentity,
  SendBack,
} from "./case.schema";

const gate = () => staffContext();
export const claimAction = formAction({
  schema: OnDuty,
  gate,
  command: (ctx, { reference, duty }) => actOnCase(ctx, { reference, command: { type: "claim", duty } }),
  done: ({ reference }) => seeAgain(reference, "ambil"),
});

export const releaseAction = formAction({
  schema: OnDuty,
  gate,
  command: (ctx, { reference, duty }) => actOnCase(ctx, { reference, command: { type: "release", duty } }),
  done: ({ reference }) => seeAgain(reference, "lepas"),
});

export const decideRequirementAction = formAction({
  schema: DecideRequirement,
  gate,
  command: (ctx, { reference, ...decision }) =>
    actOnCase(ctx, { reference, command: { type: "decide_requirement", ...decision } }),
  done: ({ reference }) => seeAgain(reference, "syarat"),
});

export const completeDutyAction = formAction({
  schema: CompleteDuty,
  gate,
  command: (ctx, { reference, ...work }) => actOnCase(ctx, { reference, command: { type: "complete_duty", ...work } }),
  done: ({ reference }) => seeAgain(reference, "selesai"),
});

export const completeNibDutyAction = formAction({
  schema: CompleteNibDuty,
  gate,
  command: completeNibDuty,
  done: ({ reference }) => seeAgain(reference, "selesai"),
});

export const sendBackAction = formAction({
  schema: SendBack,
  gate,
  command: (ctx, { reference, ...back }) => actOnCase(ctx, { reference, command: { type: "send_back", ...back } }),
  done: ({ reference }) => seeAgain(reference, "mundur"),
});

export const returnToApplicantAction = formAction({
  schema: ReturnToApplicant,
  gate,
  command: (ctx, { reference, ...returned }) =>
    actOnCase(ctx, { reference, command: { type: "return_to_applicant", ...returned } }),
  done: ({ reference }) => seeAgain(reference, "kembali"),
});

export const rejectAction = formAction({
  schema: RejectCase,
  gate,
  command: (ctx, { reference, ...rejection }) =>
    actOnCase(ctx, { reference, command: { type: "reject", ...rejection } }),
  done: ({ reference }) => seeAgain(reference, "tolak"),
});

export const reopenVerificationAction = formAction({
  schema: ReopenVerification,
  gate,
  command: reopenVerification,
  done: ({ reference }) => seeAgain(reference, "buka"),
});

export const addNoteAction = formAction({
  schema: AddNote,
  gate,
  command: addNote,
  done: ({ reference }) => seeAgain(reference, "catatan"),
});

function seeAgain(reference: string, news: string): never {
  revalidatePath(`/petugas/permohonan/${reference}`);
  redirect(`/petugas/permohonan/${reference}?kabar=${news}`);
}

export const revealIdentityAction = formAction({
  schema: RevealIdentity,
  gate,
  command: revealIdentity,
  done: ({ nik, npwp }) => ({ message: npwp ? `NIK ${nik}, NPWP ${npwp}` : `NIK ${nik}` }),
});
