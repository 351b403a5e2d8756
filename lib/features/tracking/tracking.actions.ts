"use server";
import { redirect } from "next/navigation";
import { ok } from "@/lib/domain/result";
import { forgetAnswers, formAction, seeAgain, unlockedAddress } from "@/lib/platform/action";
import { caseLane, pageLane, rememberCaseBrowser } from "@/lib/platform/auth/known-browser";
import { citizenContext, closeCitizenSession, openCitizenSession, publicContext } from "@/lib/platform/context";
import { clearDraftCookie } from "@/lib/platform/context/draft";
import { visitorAddress } from "@/lib/platform/context/visitor";
import { askLostNumber } from "./lost-number.command";
import { LostNumber } from "./lost-number.schema";
import {
  answerInvitation,
  endOwnDuty,
  objectToRejection,
  proveSecondFact,
  resubmitApplication,
  withdrawApplication,
} from "./tracking.commands";
import { getServiceOfCase } from "./tracking.queries";
import {
  AnswerInvitation,
  CloseCase,
  EndOwnDuty,
  ObjectToRejection,
  OpenCase,
  Resubmit,
  Withdraw,
} from "./tracking.schema";

export const openCaseAction = formAction({
  schema: OpenCase,
  gate: publicContext,
  command: async (ctx, input) =>
    proveSecondFact(ctx, input, {
      lane: await caseLane(input.reference),
      address: await visitorAddress(),
      page: pageLane(input.reference, input.page),
    }),
  done: async ({ applicationId, reference }) => {
    await openCitizenSession(publicContext(), applicationId);
    await rememberCaseBrowser(reference);
    redirect(await unlockedAddress(`/lacak/${reference}`));
  },
});

export const askLostNumberAction = formAction({
  schema: LostNumber,
  gate: publicContext,
  command: async (ctx, input) => askLostNumber(ctx, input, await visitorAddress()),
  done: () => seeAgain("/lacak/lupa", "?terkirim"),
});

export const withdrawAction = formAction({
  schema: Withdraw,
  gate: ({ reference }) => citizenContext(reference),
  command: withdrawApplication,
  done: ({ reference }) => seeCard(reference, "batal"),
});

export const objectAction = formAction({
  schema: ObjectToRejection,
  gate: ({ reference }) => citizenContext(reference),
  command: objectToRejection,
  done: ({ reference }) => seeCard(reference, "keberatan"),
});

export const answerInvitationAction = formAction({
  schema: AnswerInvitation,
  gate: ({ reference }) => citizenContext(reference),
  command: answerInvitation,
  done: ({ reference }, { coming }) => seeCard(reference, coming === "ya" ? "hadir" : "tidak-hadir"),
});

export const endOwnDutyAction = formAction({
  schema: EndOwnDuty,
  gate: ({ reference }) => citizenContext(reference),
  command: endOwnDuty,
  done: ({ reference }) => seeCard(reference, "langkah"),
});

export const resubmitAction = formAction({
  schema: Resubmit,
  gate: ({ reference }) => citizenContext(reference),
  command: resubmitApplication,
  done: ({ reference }) => seeCard(reference, "perbaikan"),
});

/** On a shared phone: the next person finds neither the case nor the form that it was sent from. */
export const closeCaseAction = formAction({
  schema: CloseCase,
  gate: ({ reference }) => citizenContext(reference),
  command: async (ctx) => ok(await getServiceOfCase(ctx)),
  done: async ({ serviceSlug }, { reference }) => {
    await closeCitizenSession(reference);
    await forgetAnswers();
    await clearDraftCookie(serviceSlug);
    return seeAgain("/lacak", "?ditutup");
  },
});

function seeCard(reference: string, news: string): Promise<never> {
  return seeAgain(`/lacak/${reference}`, `?kabar=${news}`);
}
