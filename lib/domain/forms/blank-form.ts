import { ANSWER_SECTIONS, type AnswerSection } from "../form-parts";
import { askedQuestions, byGroup } from "./asked";
import type { Question } from "./question";
import { SECTION_TITLES } from "./section-titles";
import type { FormService } from "./service";

export type BlankQuestion = {
  key: string;
  label: string;
  hint: string | null;
  unit: string | null;
  /** Words to tick; null: a line to write on. */
  choices: string[] | null;
  optional: boolean;
};
export type BlankGroup = { title: string | null; hint: string | null; questions: BlankQuestion[] };
export type BlankSection = { section: AnswerSection; title: string; groups: BlankGroup[] };

/** The form of a service to be filled in on paper: the same questions in the same order, warnings left out. */
export function blankForm(service: FormService): BlankSection[] {
  return ANSWER_SECTIONS.map((section) => ({
    section,
    title: SECTION_TITLES[section],
    groups: byGroup(askedQuestions(section, service, service.asksNpwp ? "require" : "optional")).map((group) => ({
      title: group[0]?.question.group?.title ?? null,
      hint: group[0]?.question.group?.hint ?? null,
      questions: group
        .filter(({ question }) => question.kind !== "confirm")
        .map(({ question, need, hint }) => ({
          key: question.key,
          label: question.label,
          hint: hint ?? null,
          unit: unitOf(question),
          choices: choicesOf(question),
          optional: need === "optional",
        })),
    })),
  }));
}

function unitOf(question: Question): string | null {
  if (question.kind === "money") return "Rp";
  return question.kind === "number" ? question.unit : null;
}

function choicesOf(question: Question): string[] | null {
  if (question.kind === "tick") return [question.box.label];
  return question.kind === "choice" || question.kind === "many" ? question.choices.map(({ label }) => label) : null;
}
