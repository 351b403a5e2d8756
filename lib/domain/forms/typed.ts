import type { Answers } from "../answers";
import type { AnswerSection } from "../form-parts";
import { formatAmount } from "../money";
import { warnOfNpwp } from "./business-rules";
import { formatIdentifier, IDENTIFIER_FIELDS } from "./identifier-kinds";
import { warnIdentity } from "./nik-warning";
import { type AnswerQuestion, type IdentifierKind, isAnswerQuestion, type Question } from "./question";
import { type Asking, questionsOf } from "./sections";

/** What a form sends for the fields of a section. */
export type Typed = Record<string, string | string[]>;
export type TypedSections = Partial<Record<AnswerSection, Typed>>;

/** Answers back into what a form shows; what was confirmed once stays confirmed. */
export function typedFrom(service: Asking, answers: Answers): Required<TypedSections> {
  const { identity, business } = answers;
  const nikWarning = warnIdentity(identity);
  const npwpWarning = warnOfNpwp(business.npwp);
  const typed = (section: AnswerSection) => typedFields(questionsOf(section, service), answers[section]);
  return {
    identity: { ...typed("identity"), ...(nikWarning && { confirmNik: nikWarning.confirms }) },
    business: {
      ...typed("business"),
      ...(business.npwp === undefined && { noNpwp: "ya" }),
      ...(npwpWarning && { confirmNpwp: npwpWarning.confirms }),
    },
    service: typed("service"),
  };
}

/** The answers to some questions as their fields show them; what was not given is left out. */
export function typedFields(questions: readonly Question[], answers: object): Typed {
  const given = new Map<string, unknown>(Object.entries(answers));
  const fields = questions
    .filter(isAnswerQuestion)
    .map((question) => [question.key, typedAnswer(question, given.get(question.key))] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== ""));
}

/** One answer as its field shows it; "" for one that was not given. */
export function typedAnswer(question: AnswerQuestion, answer: unknown): string | string[] {
  if (answer === undefined || answer === null) return "";
  if (Array.isArray(answer)) return answer.map(String);
  if (question.kind === "money" && typeof answer === "number") return formatAmount(answer);
  if (isIdentifier(question.kind)) return formatIdentifier(question.kind, String(answer));
  return String(answer);
}

function isIdentifier(kind: AnswerQuestion["kind"]): kind is IdentifierKind {
  return Object.hasOwn(IDENTIFIER_FIELDS, kind);
}

/** What was typed, without what is kept beside it. */
export function typedOf(content: Partial<Record<string, { typed: Typed }>>): TypedSections {
  return Object.fromEntries(Object.entries(content).map(([section, saved]) => [section, saved?.typed ?? {}]));
}
