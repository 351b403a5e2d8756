import type { AnswerQuestion, Question } from "./question";
import type { FormService } from "./service";

/** A service may insist on what is otherwise optional. */
export function isRequiredBy(service: Pick<FormService, "requires">, question: Question): boolean {
  return (service.requires as readonly string[] | undefined)?.includes(question.key) ?? false;
}

/** The question may be left empty in this service. */
export function mayStayEmpty(service: Pick<FormService, "requires">, question: AnswerQuestion): boolean {
  return question.optional === true && !isRequiredBy(service, question);
}
