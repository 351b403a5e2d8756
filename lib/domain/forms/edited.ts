import { answerAt, answerLabel, findQuestion } from "./sections";
import type { FormService } from "./service";
import { typedAnswer } from "./typed";

type Typed = Readonly<Record<string, string | string[] | undefined>>;

/** Answers ("section.field") as their form shows them when it is opened, a list one word a line: what its version is made of. */
export function editedAnswers(
  service: FormService,
  answers: object,
  fields: readonly string[],
): Record<string, string> {
  const shown = fields.map((field): [string, string] => {
    const question = findQuestion(service, field);
    return [field, question ? editedText(typedAnswer(question, answerAt(answers, field))) : ""];
  });
  return Object.fromEntries(shown);
}

/** The same of what was typed. */
export function editedTyping(typed: Typed, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, editedText(typed[field] ?? "")]));
}

/** Back into what a field of the form takes. */
export function editedValue(service: FormService, field: string, text: string): string | string[] {
  return findQuestion(service, field)?.kind === "many" ? text.split("\n").filter(Boolean) : text;
}

export function editedLabels(service: FormService, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, answerLabel(service, field)]));
}

function editedText(value: string | string[]): string {
  return [value]
    .flat()
    .filter((one) => one !== "")
    .join("\n");
}
