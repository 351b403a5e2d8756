import type { AnswerSection } from "../form-parts";
import type { NpwpRule } from "./business-rules";
import { isAnswerQuestion, type Question } from "./question";
import { isRequiredBy } from "./required";
import { questionsOf } from "./sections";
import type { FormService } from "./service";

/** `unmarked`: the browser lets it pass empty and the form does not say so, for the server decides by the other answers. */
export type Need = "required" | "optional" | "unmarked";
export type AskedQuestion = { question: Question; need: Need; hint: string | undefined };

/** The questions of a section as the form of a service asks them today, in their order. */
export function askedQuestions(section: AnswerSection, service: FormService, npwpRule: NpwpRule): AskedQuestion[] {
  return asked(questionsOf(section, service), service, npwpRule);
}

/** Some of them: those of one page. */
export function asked(questions: readonly Question[], service: FormService, npwpRule: NpwpRule): AskedQuestion[] {
  return questions
    .filter((question) => question.key !== "noNpwp" || npwpRule === "ask")
    .map((question) => ({ question, need: needOf(question, service, npwpRule), hint: hintOf(question, service) }));
}

/** Questions under the same heading, in the order in which the headings first come. */
export function byGroup(asked: AskedQuestion[]): AskedQuestion[][] {
  const groups = new Map<string | undefined, AskedQuestion[]>();
  for (const line of asked) {
    const title = line.question.group?.title;
    groups.set(title, [...(groups.get(title) ?? []), line]);
  }
  return [...groups.values()];
}

function needOf(question: Question, service: FormService, npwpRule: NpwpRule): Need {
  if (!isAnswerQuestion(question) || question.readFromNik || question.unless) return "unmarked";
  if (question.kind === "npwp")
    return ({ optional: "optional", ask: "unmarked", require: "required" } as const)[npwpRule];
  return question.optional && !isRequiredBy(service, question) ? "optional" : "required";
}

function hintOf(question: Question, service: FormService): string | undefined {
  const onDemand = "onDemand" in question && isRequiredBy(service, question) ? question.onDemand : undefined;
  return onDemand?.hint ?? question.hint;
}
