import "server-only";
import type { StoredAnswers } from "@/lib/domain/answers";
import { editedAnswers } from "@/lib/domain/forms/edited";
import { officeCorrectable } from "@/lib/domain/forms/office-corrects";
import { type AnswerQuestion, listLabelOf } from "@/lib/domain/forms/question";
import { mayStayEmpty } from "@/lib/domain/forms/required";
import { answerAt } from "@/lib/domain/forms/sections";
import type { FormService } from "@/lib/domain/forms/service";
import { typedAnswer } from "@/lib/domain/forms/typed";
import type { StaffContext } from "@/lib/platform/context";
import { formVersion } from "@/lib/platform/edit-version";

/** An answer that the office may fill in or correct, with what its form shows. */
export type CorrectableAnswer = {
  key: string;
  label: string;
  question: AnswerQuestion;
  optional: boolean;
  value: string | string[];
  version: string;
};

/** In the order of the form, also those that nobody has answered. */
export function listCorrectable(
  _ctx: StaffContext,
  { service, answers }: { service: FormService; answers: StoredAnswers },
): CorrectableAnswer[] {
  return officeCorrectable(service).map(({ key, question }) => ({
    key,
    label: listLabelOf(question),
    question,
    optional: mayStayEmpty(service, question),
    value: typedAnswer(question, answerAt(answers, key)),
    version: formVersion(editedAnswers(service, answers, [key])),
  }));
}
