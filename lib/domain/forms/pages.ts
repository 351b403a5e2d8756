import { ANSWER_SECTIONS, type AnswerSection } from "../form-parts";
import { isAnswerQuestion, type Page, type Question } from "./question";
import { type Asking, questionsOf } from "./sections";
import { SERVICE_PAGE } from "./service-page";

export type FormPage = Page & { section: AnswerSection; questions: readonly Question[] };

/** More than so many questions on one page are a form, not a walk. */
export const MOST_ON_A_PAGE = 5;

/** The pages of a service's form in their order; a page holds questions of one section. */
export function pagesOf(service: Asking): FormPage[] {
  return ANSWER_SECTIONS.flatMap((section) => {
    const pages = new Map<string, { page: Page; questions: Question[] }>();
    for (const [question, page] of laidOut(questionsOf(section, service))) {
      const known = pages.get(page.key);
      if (known) known.questions.push(question);
      else pages.set(page.key, { page, questions: [question] });
    }
    return [...pages.values()].map(({ page, questions }) => ({ ...page, section, questions }));
  });
}

export function findPage(service: Asking, key: unknown): FormPage | null {
  return pagesOf(service).find((page) => page.key === key) ?? null;
}

/** Each with its page; those that name none follow each other by five, and what helps with an answer stays with it. */
function laidOut(questions: readonly Question[]): [Question, Page][] {
  let asked = 0;
  return questions.map((question) => {
    if (question.page) return [question, question.page];
    if (isAnswerQuestion(question)) asked += 1;
    return [question, unnamed(Math.max(0, Math.ceil(asked / MOST_ON_A_PAGE) - 1))];
  });
}

function unnamed(number: number): Page {
  if (number === 0) return SERVICE_PAGE;
  return { key: `${SERVICE_PAGE.key}-${number + 1}`, title: `${SERVICE_PAGE.title} (${number + 1})` };
}
