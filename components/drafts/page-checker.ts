import type { Checks } from "@/components/forms/checker";
import { pressEnded } from "@/components/forms/pressing";
import { isBlank } from "@/lib/domain/forms/judge-answer";
import { type FieldRules, type JudgedFields, judgeFields } from "@/lib/domain/forms/judge-fields";
import type { Question } from "@/lib/domain/forms/question";
import type { Typed } from "@/lib/domain/forms/typed";

/** The questions of the page, and what the server knows about them. */
export type PageJudging = {
  questions: readonly Question[];
  rules: Pick<FieldRules, "requires" | "today" | "npwpRule">;
};

/**
 * Judges a page of questions in the browser: a field when it is left with something in it, everything at once when the
 * button is pressed. Nothing is sent while something is wrong.
 */
export function startJudging(form: HTMLFormElement, { questions, rules }: PageJudging, tell: (checks: Checks) => void) {
  /** Fields whose errors are shown. */
  const shown = new Set<string>();
  let tries = 0;
  // The form itself shows what a place is. Where the applicant lives stands on another page: that the server knows.
  const isVillage = (code: string) => form.querySelector(`option[value="${CSS.escape(code)}"]`) !== null;
  const all: FieldRules = { ...rules, noHome: null, places: { isVillage } };
  const judge = () => {
    const typed = typedIn(form);
    return withoutReadFromNik(questions, typed, judgeFields(questions, typed, all));
  };

  function say({ errors, confirms }: JudgedFields) {
    const told = Object.entries(errors).filter(([name]) => shown.has(name));
    const asked = Object.entries(confirms).map(([name, says]) => [`${name}Is`, says]);
    tell({ submit, tries, register: undefined, errors: Object.fromEntries(told), values: Object.fromEntries(asked) });
  }

  function submit(_event: unknown, send: () => void) {
    const judged = judge();
    for (const { key } of questions) shown.add(key);
    const isRight = Object.keys(judged.errors).length === 0;
    if (!isRight) tries += 1;
    say(judged);
    if (isRight) send();
  }

  // After React's own listener, which stands further out: drawn in between, a field that React writes would lose the letter.
  form.addEventListener("input", () => void setTimeout(() => shown.size > 0 && say(judge())));
  void pressEnded();
  form.addEventListener("focusout", async ({ target, relatedTarget }) => {
    // A button of this form judges it all, any other one has nothing to do with it.
    if ((relatedTarget as Element | null)?.closest("button")) return;
    const { name } = target as HTMLInputElement;
    // Between the boxes of one date nothing is finished.
    if (!name || (relatedTarget as HTMLInputElement | null)?.name === name || shown.has(name)) return;
    await pressEnded();
    if (isEmpty(typedIn(form)[name])) return;
    shown.add(name);
    say(judge());
  });
  say({ values: {}, errors: {}, confirms: {} });
}

/** Several boxes of one name come as a list. */
function typedIn(form: HTMLFormElement): Typed {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string") continue;
    const known = fields.get(name);
    fields.set(name, known === undefined ? value : [known, value].flat());
  }
  return Object.fromEntries(fields);
}

/** What the NIK says and nobody typed the server fills in and asks to compare. */
function withoutReadFromNik(questions: readonly Question[], typed: Typed, judged: JudgedFields): JudgedFields {
  if (!questions.some(({ kind }) => kind === "nik") || judged.errors.nik !== undefined) return judged;
  const read = questions.filter((question) => question.readFromNik && isEmpty(typed[question.key]));
  const left = Object.entries(judged.errors).filter(([name]) => !read.some(({ key }) => key === name));
  return { values: judged.values, errors: Object.fromEntries(left), confirms: judged.confirms };
}

function isEmpty(typed: string | string[] | undefined): boolean {
  return [typed].flat().every(isBlank);
}
