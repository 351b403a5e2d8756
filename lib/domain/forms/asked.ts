import type { AnswerSection } from "../form-parts";
import type { NpwpRule } from "./business-rules";
import { type AnswerQuestion, isAnswerQuestion, type Question } from "./question";
import { questionsOf } from "./sections";
import type { FormService } from "./service";

/** `unmarked`: the browser lets it pass empty and the form does not say so, for the server decides by the other answers. */
export type Need = "required" | "optional" | "unmarked";
export type AskedQuestion = { question: Question; need: Need; hint: string | undefined };

/** The questions of a section as the form of a service asks them today, in their order. */
export function askedQuestions(section: AnswerSection, service: FormService, npwpRule: NpwpRule): AskedQuestion[] {
  return questionsOf(section, service)
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

/** A service may insist on what is otherwise optional. */
export function isRequiredBy(service: Pick<FormService, "requires">, question: Question): boolean {
  return (service.requires as readonly string[] | undefined)?.includes(question.key) ?? false;
}

/** The question may be left empty in this service. */
export function mayStayEmpty(service: Pick<FormService, "requires">, question: AnswerQuestion): boolean {
  return question.optional === true && !isRequiredBy(service, question);
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
