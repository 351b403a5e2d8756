"use server";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { SOP_DECIDERS } from "./sop.policy";
import { AnswerMark } from "./sop.schema";
import { answerMark } from "./sop-answers.commands";

export const answerMarkAction = formAction({
  schema: AnswerMark,
  gate: () => staffContext(...SOP_DECIDERS),
  command: answerMark,
  /** On to the next one that nobody has answered. */
  done: ({ key }) => seeAgain(`/petugas/sop/${key}/pertanyaan`, "?kabar=disimpan"),
});
