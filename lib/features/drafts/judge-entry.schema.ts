import { ANSWER_SECTIONS, type AnswerSection } from "@/lib/domain/form-parts";
import { checkQuestions, type FormRules } from "@/lib/domain/forms/check-answers";
import { nikFacts } from "@/lib/domain/forms/nik-facts";
import { pagesOf } from "@/lib/domain/forms/pages";
import { type Asking, fieldsOf, questionsOf } from "@/lib/domain/forms/sections";
import { type Typed, type TypedSections, typedFields } from "@/lib/domain/forms/typed";
import { tidyText } from "@/lib/domain/text";
import { judgePages } from "./judge-section.schema";
import type { DraftContent } from "./saved-typing.schema";

/** The whole form as one page: what it shows, and what is missing in it, under "section.field". */
export type JudgedEntry = { typed: TypedSections; errors: Record<string, string>; confirms: Record<string, string> };

/** "identity.nik" → nik of the identity; fields left empty are not kept. */
export function bySection(typed: Typed): TypedSections {
  const isGiven = (value: string | string[]) => [value].flat().some((text) => tidyText(text) !== "");
  return Object.fromEntries(
    ANSWER_SECTIONS.map((section) => [
      section,
      Object.fromEntries(
        Object.entries(typed)
          .filter(([name, value]) => name.startsWith(`${section}.`) && isGiven(value))
          .map(([name, value]) => [name.slice(section.length + 1), value]),
      ),
    ]),
  );
}

/** The same back: what the form shows. */
export function byName(sections: TypedSections): Typed {
  return Object.fromEntries(
    ANSWER_SECTIONS.flatMap((section) => Object.entries(prefixed(section, sections[section] ?? {}))),
  );
}

/** What the form shows when it stays: everything typed, what is missing, and the revision it now stands on. */
export function answerEntry({ typed, errors, confirms, revision, wish }: JudgedEntry & Kept) {
  const asked = Object.fromEntries(Object.entries(confirms).map(([name, says]) => [`${name}Is`, says]));
  return {
    ok: false,
    message: "Isian sudah disimpan. Lengkapi yang ditandai, lalu lanjutkan.",
    errors,
    values: { ...byName(typed), ...asked, revision: String(revision), wish: wish ?? "" },
  };
}

type Kept = { revision: number; wish: string | null };

export function hasForeign(service: Asking, typed: Typed): boolean {
  const own = new Set(
    ANSWER_SECTIONS.flatMap((section) => fieldsOf(section, service).map((field) => `${section}.${field}`)),
  );
  return Object.keys(typed).some((name) => !own.has(name));
}

/** As it was just sent: the NIK fills in what is empty, and asks to compare it once. */
export function judgeSent(all: TypedSections, rules: FormRules): JudgedEntry {
  const read: TypedSections = { ...all };
  const parts = ANSWER_SECTIONS.map((section) => {
    const pages = pagesOf(rules.service).filter((page) => page.section === section);
    const judged = judgePages(pages, read[section] ?? {}, read, rules);
    read[section] = judged.typed;
    return { section, ...judged };
  });
  return { typed: read, ...gathered(parts) };
}

/** As it lies there. */
export function judgeKept(all: TypedSections, rules: FormRules): JudgedEntry {
  const parts = ANSWER_SECTIONS.map((section) => ({
    section,
    ...checkQuestions(section, questionsOf(section, rules.service), all, rules),
  }));
  return { typed: all, ...gathered(parts) };
}

type Part = { section: AnswerSection; errors: Record<string, string>; confirms: Record<string, string> };

function gathered(parts: Part[]) {
  return {
    errors: Object.assign({}, ...parts.map(({ section, errors }) => prefixed(section, errors))) as Record<
      string,
      string
    >,
    confirms: Object.assign({}, ...parts.map(({ section, confirms }) => prefixed(section, confirms))) as Record<
      string,
      string
    >,
  };
}

function prefixed<T>(section: AnswerSection, fields: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${section}.${name}`, value]));
}

/** What the desk keeps of each section. */
export function contentOf(all: TypedSections, revision: number, now: Date): DraftContent {
  const mark = { revision, tab: "", turn: 0, savedAt: now.toISOString(), passed: false };
  return Object.fromEntries(ANSWER_SECTIONS.map((section) => [section, { ...mark, typed: all[section] ?? {} }]));
}

/** A NIK with what it tells by itself. */
export function fromNikAlone(nik: string, today: string): Typed {
  const facts = nikFacts(nik, today);
  if (!facts) return { nik };
  return { nik, sex: facts.sex, ...(facts.birthDate && { birthDate: facts.birthDate }) };
}

/** A business of the register, and its owner. */
export type KnownBusiness = { identity: object; business: object; isAtHome: boolean };

/** The business as it is known takes the place of what was typed of it; of the person only what was left empty is filled in. */
export function filledFrom(all: TypedSections, service: Asking, known: KnownBusiness): TypedSections {
  const person = typedFields(questionsOf("identity", service), known.identity);
  const business = typedFields(questionsOf("business", service), known.business);
  const { businessVillageCode: _village, businessAddress: _address, ...elsewhere } = business;
  const { npwp, noNpwp, confirmNpwp } = all.business ?? {};
  const kept = Object.fromEntries(
    Object.entries({ npwp, noNpwp, confirmNpwp }).filter((field): field is [string, string] => field[1] !== undefined),
  );
  return {
    ...all,
    identity: { ...person, ...all.identity },
    business: { ...kept, ...(known.isAtHome ? { ...elsewhere, sameAddress: "ya" } : business) },
  };
}
