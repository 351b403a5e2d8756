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

/** The answers stored with an application: without the encrypted ones (for a person the 16-digit NPWP is the NIK). */
export type StoredAnswers = {
  identity: AnswersOf<UnsealedOf<IdentityQuestion>>;
  business: AnswersOf<UnsealedOf<BusinessQuestion>>;
  service: ServiceAnswers;
};
export type IdentitySecrets = AnswersOf<SealedOf<IdentityQuestion> | SealedOf<BusinessQuestion>>;

export function splitSecrets(answers: Answers): { stored: StoredAnswers; secrets: IdentitySecrets } {
  const { nik, ...identity } = answers.identity;
  const { npwp, ...business } = answers.business;
  return { stored: { identity, business, service: answers.service }, secrets: npwp ? { nik, npwp } : { nik } };
}

export function joinSecrets(stored: StoredAnswers, secrets: IdentitySecrets): Answers {
  return {
    identity: { ...stored.identity, nik: secrets.nik },
    business: { ...stored.business, ...(secrets.npwp ? { npwp: secrets.npwp } : {}) },
    service: stored.service,
  };
}
