import type { AnswerQuestion } from "./question";
import { type Asking, findQuestion, type ListedQuestion, listed } from "./sections";

/** Where the applicant is reached: the number opens the case, the address gets its news. Only they change these. */
const REACHES: ReadonlySet<AnswerQuestion["kind"]> = new Set(["phone", "email"]);

/** What the office may fill in or correct by itself; a sealed answer (NIK, birth date, NPWP) is returned to the applicant. */
function officeCorrects(question: AnswerQuestion): boolean {
  return question.correctable !== false && question.sealed !== true && !REACHES.has(question.kind);
}

export function officeCorrectable(service: Asking): ListedQuestion[] {
  return listed(service).filter(({ question }) => officeCorrects(question));
}

/** "business.product" */
export function officeCorrectsField(service: Asking, field: string): boolean {
  const question = findQuestion(service, field);
  return question !== null && officeCorrects(question);
}
