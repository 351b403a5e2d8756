import { ANSWER_SECTIONS, type AnswerSection, checkSection, type FormRules } from "@/lib/domain/forms/check-answers";
import { fieldsOf } from "@/lib/domain/forms/sections";
import type { Typed } from "@/lib/domain/forms/typed";
import { SERVICE_SLUGS, type ServiceSlug } from "@/lib/domain/services";
import { typedService } from "../services";
import { BUSINESS, IDENTITY, TRIED } from "./tried";

type Outcome = Record<string, string>;
/** Section and field → what was said or kept → the places of the tried answers that it was said of ("0-2 7"). */
export type Outcomes = Record<string, Outcome>;

const NPWP_RULES = ["optional", "ask", "require"] as const;
type Rules = (slug: ServiceSlug, npwpRule: FormRules["npwpRule"]) => FormRules;

/** Every field of every section of every service, with everything that is tried on it. */
export function outcomesOf(rulesFor: Rules): Outcomes {
  const outcomes: Outcomes = {};
  for (const slug of SERVICE_SLUGS)
    for (const npwpRule of NPWP_RULES) {
      const rules = rulesFor(slug, npwpRule);
      for (const section of ANSWER_SECTIONS)
        for (const [name, outcome] of Object.entries(ofSection(section, slug, rules)))
          outcomes[`${nameOf(section, slug, npwpRule)} ${name}`] ??= outcome;
    }
  return outcomes;
}

/** A section is tried once for all the services and settings among which it does not differ. */
function nameOf(section: AnswerSection, slug: ServiceSlug, npwpRule: string): string {
  if (section === "identity") return slug === "nib" ? "identity of nib" : "identity";
  return section === "business" ? `business, NPWP ${npwpRule}` : slug;
}

function ofSection(section: AnswerSection, slug: ServiceSlug, rules: FormRules): Record<string, Outcome> {
  const whole: Typed = { identity: IDENTITY, business: BUSINESS, service: typedService(slug) }[section];
  const said = (typed: Typed, field: string) => outcomeOf(section, typed, rules, field);
  const fields = Object.fromEntries(
    fieldsOf(section, rules.service).map((field) => [
      field,
      gather(TRIED.map((tried) => said({ ...whole, [field]: tried }, field))),
    ]),
  );
  const placed = section === "business" ? [true, false].map((home) => atHome(rules, home)) : [];
  const noNpwp = section === "business" ? ["", "5201014107900001"].map((npwp) => without(rules, npwp)) : [];
  if (section === "service") return fields;
  const special = [said({}, ""), said({ ...whole, role: "admin" }, ""), said(whole, "")];
  return { ...fields, "(empty, unknown, whole)": gather(special), "(home, box)": gather([...placed, ...noNpwp]) };
}

function atHome(rules: FormRules, home: boolean): string {
  const { businessVillageCode: _code, businessAddress: _address, ...elsewhere } = BUSINESS;
  return outcomeOf("business", { ...elsewhere, sameAddress: "ya" }, rules, "", home ? IDENTITY : {});
}

function without(rules: FormRules, npwp: string): string {
  return outcomeOf("business", { ...BUSINESS, npwp, noNpwp: "ya" }, rules, "");
}

function outcomeOf(section: AnswerSection, typed: Typed, rules: FormRules, field: string, identity = IDENTITY): string {
  const checked = checkSection(section, { identity, [section]: typed }, rules);
  if (!checked.ok) {
    const errors = Object.entries(checked.errors).map(([name, sentence]) => `${name}: ${sentence}`);
    return [...errors, ...Object.values(checked.confirms).map((says) => `(${says})`)].join(" | ");
  }
  const answers = checked.answers as Record<string, unknown>;
  return `= ${short(JSON.stringify(field ? (answers[field] ?? null) : answers))}`;
}

function short(text: string): string {
  return text.startsWith('"') && text.length > 60 ? `${text.slice(0, 20)}… (${text.length})` : text;
}

function gather(said: string[]): Outcome {
  const ranges: Record<string, [number, number][]> = {};
  for (const [place, words] of said.entries()) {
    ranges[words] ??= [];
    const last = ranges[words].at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else ranges[words].push([place, place]);
  }
  const written = (list: [number, number][]) => list.map(([from, to]) => (from === to ? from : `${from}-${to}`));
  return Object.fromEntries(Object.entries(ranges).map(([words, list]) => [words, written(list).join(" ")]));
}
