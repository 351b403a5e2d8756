import type { AnswersOf, SealedOf, TypedOf, UnsealedOf } from "./forms/answers-of";
import type { BusinessQuestion } from "./forms/business";
import type { IdentityQuestion } from "./forms/identity";
import type { SERVICES } from "./forms/services";

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
 * the birth date is six digits of it). Reports need the year.
 */
export type StoredAnswers = {
  identity: AnswersOf<UnsealedOf<IdentityQuestion>> & { birthYear?: number };
  business: AnswersOf<UnsealedOf<BusinessQuestion>>;
  service: ServiceAnswers;
};
export type IdentitySecrets = AnswersOf<SealedOf<IdentityQuestion> | SealedOf<BusinessQuestion>>;

export function splitSecrets(answers: Answers): { stored: StoredAnswers; secrets: IdentitySecrets } {
  const { nik, birthDate, ...identity } = answers.identity;
  const { npwp, ...business } = answers.business;
  return {
    stored: { identity: { ...identity, birthYear: yearOf(birthDate) }, business, service: answers.service },
    secrets: npwp ? { nik, birthDate, npwp } : { nik, birthDate },
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

export function withoutBirth({ identity, ...rest }: StoredAnswers): StoredAnswers {
  const { birthYear: _year, ...others } = identity;
  return { ...rest, identity: others };
}

export function joinSecrets(
  stored: StoredAnswers,
  secrets: Omit<IdentitySecrets, "birthDate"> & { birthDate?: string },
): Answers {
  const { birthYear: _year, birthDate: former = "", ...identity } = (stored as Former).identity;
  return {
    identity: { ...identity, nik: secrets.nik, birthDate: secrets.birthDate ?? former },
    business: { ...stored.business, ...(secrets.npwp ? { npwp: secrets.npwp } : {}) },
    service: stored.service,
  };
}

function yearOf(birthDate: string): number {
  return Number(birthDate.slice(0, 4));
}
