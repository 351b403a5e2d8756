"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { decideTie, undoTie } from "./aid.commands";
import { DecideTie, UndoTie } from "./aid.schema";

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

function seeRelated(reference: string, news: string): never {
  return seeAgain(deskAddress({ reference }), `/terkait?kabar=${news}`, "layout");
}
