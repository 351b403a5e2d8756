import { type Answers, splitSecrets, withoutBirth } from "../answers";
import { ANSWER_SECTIONS, type AnswerSection } from "../form-parts";
import type { AnswerChange } from "../workflow";
import { checkSection, type FormRules, PLACES } from "./check-answers";
import { describeAnswers } from "./describe";
import { judgeAnswer } from "./judge-answer";
import { isRequiredBy } from "./required";
import { answerAt, findQuestion } from "./sections";
import type { FormService } from "./service";
import { type TypedSections, typedFrom } from "./typed";

/** `fields` ("section.field") are asked anew; `typed`: what now stands in them. */
type Asked = {
  service: FormService;
  answers: Answers;
  typed: Readonly<Record<string, string | string[] | undefined>>;
  fields: readonly string[];
  today: string;
};

export type ChangedAnswers =
  | { ok: true; answers: Answers; changes: AnswerChange[] }
  | { ok: false; errors: Record<string, string> };

/**
 * An application's answers with some of them typed anew, and how these read before and after. Each is judged by its own
 * question and together with its section; what is wrong elsewhere, as in an older answer, stands in nobody's way.
 */
export function changedAnswers(asked: Asked): ChangedAnswers {
  const { service, answers, typed, fields, today } = asked;
  const sections: TypedSections = typedFrom(service, answers);
  for (const field of fields) lay(service, sections, field, typed[field] ?? "");
  // Whoever asks looks at these answers again: the form's "are you sure" is not asked twice.
  const rules: FormRules = { service, today, npwpRule: "optional", confirmed: true };
  const errors: Record<string, string> = {};
  const corrected = ANSWER_SECTIONS.map((section) => {
    const own = fields.filter((field) => field.startsWith(`${section}.`));
    const checked = checkSection(section, sections, rules);
    if (own.length === 0) return [section, answers[section]];
    const wrong: Record<string, string> = checked.ok ? {} : checked.errors;
    for (const field of own) {
      const message = wrong[field.slice(section.length + 1)];
      if (message) errors[field] = message;
    }
    const others = without(answers[section], own);
    return [section, { ...others, ...(checked.ok ? checked.answers : each(service, sections, own, today)) }];
  });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const now = Object.fromEntries(corrected) as Answers;
  return { ok: true, answers: now, changes: changesBetween(asked, now) };
}

/** As a clerk reads them; what is sealed is told nowhere. */
function changesBetween({ service, answers, fields, today }: Asked, after: Answers): AnswerChange[] {
  const read = (one: Answers) =>
    new Map(
      describeAnswers(service, withoutBirth(splitSecrets(one).stored), today).map(({ key, value }) => [key, value]),
    );
  const [old, now] = [read(answers), read(after)];
  return fields.flatMap((key): AnswerChange[] => {
    const [was = "", is = ""] = [old.get(key), now.get(key)];
    return was === is ? [] : [{ key, before: was, after: is }];
  });
}

/** What these fields say by themselves, where something else in their section stands in the way of judging it whole. */
function each(service: FormService, sections: TypedSections, fields: string[], today: string) {
  const read = fields.flatMap((field) => {
    const question = findQuestion(service, field);
    const typed = answerAt(sections, field);
    if (!question) return [];
    const judged = judgeAnswer(question, typed, { today, places: PLACES, demanded: isRequiredBy(service, question) });
    return judged.ok && judged.value !== undefined ? [[question.key, judged.value] as const] : [];
  });
  return Object.fromEntries(read);
}

/** The version belongs to its code: without the one there is none of the other. */
const WITH_IT: ReadonlyMap<string, string> = new Map([["kbliCode", "kbliVersion"]]);

function without(answers: object, fields: string[]): object {
  const names = fields.map((field) => field.split(".")[1] ?? "");
  const gone = new Set([...names, ...names.map((name) => WITH_IT.get(name))]);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.has(name)));
}

/** Replaces one answer among those of its section. */
function lay(service: FormService, sections: TypedSections, field: string, value: string | string[]) {
  const [section, name] = field.split(".") as [AnswerSection, string];
  const isList = findQuestion(service, field)?.kind === "many";
  const laid = isList ? [value].flat().filter((one) => one !== "") : value;
  sections[section] = { ...sections[section], [name]: laid };
}
