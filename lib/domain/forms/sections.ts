import { ANSWER_SECTIONS, type AnswerSection } from "../form-parts";
import { BUSINESS } from "./business";
import { IDENTITY } from "./identity";
import { type AnswerQuestion, isAnswerQuestion, listLabelOf, type Question } from "./question";
import type { Service } from "./service";

/** Whose questions are meant: those of the common sections are the same for all, but for what goods need. */
export type Asking = Pick<Service, "questions" | "asksNoKk">;

/** What every service asks, and nothing of its own. */
export const COMMON_QUESTIONS: Asking = { questions: [] };

export function questionsOf(section: AnswerSection, service: Asking): readonly Question[] {
  if (section === "identity") return service.asksNoKk ? IDENTITY : IDENTITY_WITHOUT_GOODS;
  return section === "business" ? BUSINESS : service.questions;
}

const IDENTITY_WITHOUT_GOODS = IDENTITY.filter((question) => !("ofGoods" in question));

/** The names a section's form may send. */
export function fieldsOf(section: AnswerSection, service: Asking): string[] {
  return questionsOf(section, service).map((question) => question.key);
}

/** "business.product" → the question. */
export function findQuestion(service: Asking, key: string): AnswerQuestion | null {
  return listed(service).find((line) => line.key === key)?.question ?? null;
}

export type ListedQuestion = { key: string; section: AnswerSection; question: AnswerQuestion };

/** Every question that has an answer, as lists show them: section by section, keys as "section.field". */
export function listed(service: Asking): ListedQuestion[] {
  return ANSWER_SECTIONS.flatMap((section) =>
    inListOrder(questionsOf(section, service).filter(isAnswerQuestion)).map((question) => ({
      key: `${section}.${question.key}`,
      section,
      question,
    })),
  );
}

/** What the office may return and the applicant answers anew: one list for both, also of what was left empty. */
export function returnable(service: Asking): { key: string; label: string; fact: string | null }[] {
  return listed(service)
    .filter(({ question }) => question.correctable !== false)
    .map(({ key, question }) => ({ key, label: listLabelOf(question), fact: question.fact ?? null }));
}

/** Follows from the answers, nobody types it. */
export const CLASS_KEY = "business.class";
const CLASS_LABEL = "Kelas UMKM";

/** How lists and letters of return name an answer ("section.field"). */
export function answerLabel(service: Asking, key: string): string {
  if (key === CLASS_KEY) return CLASS_LABEL;
  const question = findQuestion(service, key);
  return question ? listLabelOf(question) : key;
}

/** The answer ("section.field") that meets a requirement by being typed; null: it is a document. */
export function factField(service: Asking, requirement: string): string | null {
  return listed(service).find((line) => line.question.fact === requirement)?.key ?? null;
}

/** "business.product" → what was answered. */
export function answerAt(answers: object, key: string): unknown {
  const [section = "", name = ""] = key.split(".");
  const fields = new Map<string, object>(Object.entries(answers)).get(section);
  return fields && new Map<string, unknown>(Object.entries(fields)).get(name);
}

function inListOrder(questions: AnswerQuestion[]): AnswerQuestion[] {
  const moved = questions.filter((question) => question.listedBefore !== undefined);
  const rest = questions.filter((question) => question.listedBefore === undefined);
  return rest.flatMap((question) => [...moved.filter((one) => one.listedBefore === question.key), question]);
}
