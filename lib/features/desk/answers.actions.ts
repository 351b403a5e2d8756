"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { correctAnswer } from "./answers.command";
import { CorrectAnswer } from "./answers.schema";

export const correctAnswerAction = formAction({
  schema: CorrectAnswer,
  gate: () => staffContext(),
  command: correctAnswer,
  done: ({ reference }) => seeAgain(deskAddress({ reference }), "?kabar=isian"),
});
