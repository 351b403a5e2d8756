"use server";
import { revalidatePath } from "next/cache";
import { deskAddress } from "@/lib/domain/run-address";
import { formatShortDate } from "@/lib/domain/working-time";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { actOnCase, reopenVerification, returnToApplicant, revealIdentity } from "./case.commands";
import {
  AcceptRest,
  AddNote,
  CompleteDuty,
  DecideRequirement,
  RejectCase,
  ReopenRejection,
  ReopenVerification,
  ReturnToApplicant,
  RevealIdentity,
} from "./case.schema";
import { acceptRest, decideRequirement } from "./deciding.commands";
import { addNote } from "./notes.command";

const gate = () => staffContext();
export const decideRequirementAction = formAction({
  schema: DecideRequirement,
  gate,
  command: decideRequirement,
  done: ({ reference }, { requirement }) => seeCase(reference, "syarat", `&sesudah=${requirement}`),
});

export const acceptRestAction = formAction({
  schema: AcceptRest,
  gate,
  command: acceptRest,
  done: ({ reference }, { duty, next }) => {
    if (!duty || !next) return seeCase(reference, duty ? "selesai" : "semua");
    revalidatePath(deskAddress({ reference }));
    return seeCase(next, "lanjut");
  },
});

export const completeDutyAction = formAction({
  schema: CompleteDuty,
  gate,
  command: (ctx, { reference, ...work }) => actOnCase(ctx, { reference, command: { type: "complete_duty", ...work } }),
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

export const reopenRejectionAction = formAction({
  schema: ReopenRejection,
  gate,
  command: (ctx, { reference, reason }) => actOnCase(ctx, { reference, command: { type: "reopen_rejection", reason } }),
  done: ({ reference }) => seeCase(reference, "dibuka"),
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
  done: ({ nik, birthDate, npwp, noKk, note }) => {
    const numbers = [`NIK ${nik}`, `lahir ${formatShortDate(birthDate)}`, npwp && `NPWP ${npwp}`, noKk && `KK ${noKk}`]
      .filter(Boolean)
      .join(", ");
    return { message: note ? `${numbers}. ${note}` : numbers };
  },
});

function seeCase(reference: string, news: string, more = ""): Promise<never> {
  return seeAgain(deskAddress({ reference }), `?kabar=${news}${more}`);
}
