import { checkQuestions, type FormRules } from "@/lib/domain/forms/check-answers";
import { nikFacts } from "@/lib/domain/forms/nik-facts";
import type { FormPage } from "@/lib/domain/forms/pages";
import type { Typed, TypedSections } from "@/lib/domain/forms/typed";
import { ownValue } from "@/lib/domain/own-value";

export type JudgedSection = {
  /** What was typed, and what the NIK says where that was left empty. */
  typed: Typed;
  errors: Record<string, string>;
  confirms: Record<string, string>;
  complete: boolean;
};

/** What the pages of a section lack, with `others` as they were typed before. Without JavaScript the NIK is read here. */
export function judgePages(
  pages: readonly FormPage[],
  sent: Typed,
  others: TypedSections,
  rules: FormRules,
): JudgedSection {
  const questions = pages.flatMap((page) => page.questions);
  const section = pages[0]?.section ?? "identity";
  const derived = questions.some(({ kind }) => kind === "nik") ? fromNik(sent, rules.today) : {};
  const typed = { ...sent, ...derived };
  const all = { ...others, [section]: typed };
  const checked = checkQuestions(section, questions, all, rules);
  const errors = { ...checked.errors, ...askToCompare(derived) };
  const complete = Object.keys(errors).length === 0;
  return { typed, errors, confirms: checked.confirms, complete };
}

/** Whether two pages typed the same into a section; in which order their fields came says nothing. */
export function isSameTyping(saved: Typed, typed: Typed): boolean {
  return differing(saved, typed).length === 0;
}

/** What the other tab holds, told at each field that differs; what was typed here stays in the form. */
export function differences(saved: Typed, typed: Typed): Record<string, string> {
  const told = differing(saved, typed)
    .filter(({ name }) => !name.startsWith("confirm"))
    .map(({ name, there }) => {
      const other = [there ?? []].flat().join(" ");
      return [name, other === "" ? "Di tab lain isian ini dikosongkan." : `Di tab lain tersimpan: “${other}”.`];
    });
  return Object.fromEntries(told);
}

function differing(saved: Typed, typed: Typed) {
  const [there, here] = [new Map(Object.entries(saved)), new Map(Object.entries(typed))];
  return [...new Set([...there.keys(), ...here.keys()])]
    .map((name) => ({ name, there: there.get(name), here: here.get(name) }))
    .filter((field) => JSON.stringify(field.there) !== JSON.stringify(field.here));
}

function fromNik(typed: Typed, today: string): Typed {
  const facts = typeof typed.nik === "string" ? nikFacts(typed.nik, today) : null;
  if (!facts) return {};
  return {
    ...(!typed.birthDate && facts.birthDate && { birthDate: facts.birthDate }),
    ...(!typed.sex && { sex: facts.sex }),
  };
}

const COMPARE = new Map([
  ["birthDate", "Tanggal lahir ini kami baca dari NIK. Cocokkan dengan KTP, lalu lanjutkan."],
  ["sex", "Jenis kelamin ini kami baca dari NIK. Cocokkan dengan KTP, lalu lanjutkan."],
]);

/** What is to be compared with the KTP: the fields that were read from the NIK, by name. */
export function askToCompare(derived: Typed): Record<string, string> {
  return Object.fromEntries([...COMPARE].filter(([name]) => Object.hasOwn(derived, name)));
}

/** The fields of an answer that are only to be compared. */
export function comparedIn(errors: Record<string, string>): string[] {
  return [...COMPARE].filter(([name, says]) => ownValue(errors, name) === says).map(([name]) => name);
}
