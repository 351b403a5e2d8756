"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { decideTie, undoTie } from "./aid.commands";
import { AnswerSecondAid, AskSecondAid, DecideTie, UndoTie } from "./aid.schema";
import { answerSecondAid, askSecondAid } from "./second-aid.commands";

const gate = () => staffContext();

export const decideTieAction = formAction({
  schema: DecideTie,
  gate,
  command: decideTie,
  done: ({ reference }, { kind }) => seeRelated(reference, kind === "linked" ? "sama" : "beda"),
});

export const undoTieAction = formAction({
  schema: UndoTie,
  gate,
  command: undoTie,
  done: ({ reference }) => seeRelated(reference, "batal"),
});

export const askSecondAidAction = formAction({
  schema: AskSecondAid,
  gate,
  command: askSecondAid,
  done: ({ reference }) => seeRelated(reference, "diminta"),
});

export const answerSecondAidAction = formAction({
  schema: AnswerSecondAid,
  gate,
  command: answerSecondAid,
  done: ({ reference }, { approved }) => seeRelated(reference, approved ? "disetujui" : "ditolak"),
});

function seeRelated(reference: string, news: string): Promise<never> {
  return seeAgain(deskAddress({ reference }), `/terkait?kabar=${news}`, "layout");
}
