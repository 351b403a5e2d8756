import type { AnswersOf, SealedOf, TypedOf, UnsealedOf } from "./forms/answers-of";
import type { BusinessQuestion } from "./forms/business";
import type { IdentityQuestion } from "./forms/identity";
import type { SERVICES } from "./forms/services";
import { maskNoKk } from "./identifiers/no-kk";

/**
 * What an applicant answers, by section of the form. The types follow from the catalogue of questions
 * (lib/domain/forms), so an answer that nobody asks for, or that has no label, does not compile.
 */
export type IdentityAnswers = AnswersOf<IdentityQuestion>;
export type BusinessAnswers = AnswersOf<BusinessQuestion>;

/** Key → answer to the questions of whichever service; those of a service the portal ships with have a type of their own. */
export type ServiceAnswers = Record<string, string | number | string[] | undefined>;
type Shipped = (typeof SERVICES)[number];
type QuestionOf<Slug extends Shipped["slug"]> = Extract<Shipped, { slug: Slug }>["questions"][number];
export type ServiceAnswersOf<Slug extends Shipped["slug"]> = AnswersOf<QuestionOf<Slug>>;
export type TypedServiceOf<Slug extends Shipped["slug"]> = TypedOf<QuestionOf<Slug>>;

export type Answers = { identity: IdentityAnswers; business: BusinessAnswers; service: ServiceAnswers };

/**
 * The answers stored with an application: without the encrypted ones (for a person the 16-digit NPWP is the NIK, and
 * the birth date is six digits of it). Reports need the year; the number of the household stands there masked.
 */
export type StoredAnswers = {
  identity: AnswersOf<UnsealedOf<IdentityQuestion>> & { birthYear?: number; noKk?: string };
  business: AnswersOf<UnsealedOf<BusinessQuestion>>;
  service: ServiceAnswers;
};
export type IdentitySecrets = AnswersOf<SealedOf<IdentityQuestion> | SealedOf<BusinessQuestion>>;

export function splitSecrets(answers: Answers): { stored: StoredAnswers; secrets: IdentitySecrets } {
  const { nik, birthDate, noKk, ...identity } = answers.identity;
  const { npwp, ...business } = answers.business;
  const masked = noKk ? { noKk: maskNoKk(noKk) } : {};
  return {
    stored: { identity: { ...identity, birthYear: yearOf(birthDate), ...masked }, business, service: answers.service },
    secrets: { nik, birthDate, ...(npwp ? { npwp } : {}), ...(noKk ? { noKk } : {}) },
  };
}

/** Until 2026-11-28 the birth date stood among the stored answers; lib/cases/seal-birth-dates.ts moves it. */
type Former = StoredAnswers & { identity: { birthDate?: string } };

/** The answers as the database has them, without a birth date that was not sealed yet. */
export function readStored(json: unknown): StoredAnswers {
  const { identity, ...rest } = json as Former;
  const { birthDate, ...open } = identity;
  return { ...rest, identity: birthDate === undefined ? open : { ...open, birthYear: yearOf(birthDate) } };
}

/** For whoever may not see who it is: neither the year of birth nor the region of the household. */
export function withoutBirth({ identity, ...rest }: StoredAnswers): StoredAnswers {
  const { birthYear: _year, noKk: _masked, ...others } = identity;
  return { ...rest, identity: others };
}

export function joinSecrets(
  stored: StoredAnswers,
  secrets: Omit<IdentitySecrets, "birthDate"> & { birthDate?: string },
): Answers {
  const { birthYear: _year, birthDate: former = "", noKk: _masked, ...identity } = (stored as Former).identity;
  const noKk = secrets.noKk ? { noKk: secrets.noKk } : {};
  return {
    identity: { ...identity, nik: secrets.nik, birthDate: secrets.birthDate ?? former, ...noKk },
    business: { ...stored.business, ...(secrets.npwp ? { npwp: secrets.npwp } : {}) },
    service: stored.service,
  };
}

function yearOf(birthDate: string): number {
  return Number(birthDate.slice(0, 4));
}
