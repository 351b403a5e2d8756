/**
 * What an applicant answers, by section of the form. NIK and NPWP (for a person the
 * 16-digit NPWP is the NIK) are typed here but stored apart, encrypted.
 * Money is whole rupiah; dates are "YYYY-MM-DD".
 */
export type IdentityAnswers = {
  nik: string;
  name: string;
  sex: "L" | "P";
  birthDate: string;
  /** +628… */
  phone: string;
  email?: string;
  villageCode: string;
  address: string;
};

export type BusinessAnswers = {
  businessName: string;
  product: string;
  businessVillageCode: string;
  businessAddress: string;
  yearBegun: number;
  ownCapital: number;
  yearlySales: number;
  workers: number;
  nib?: string;
  npwp?: string;
};

/** Field name → answer; the fields of each service stand in the form's schema. */
export type ServiceAnswers = Record<string, string | number | boolean | string[] | undefined>;

export type Answers = { identity: IdentityAnswers; business: BusinessAnswers; service: ServiceAnswers };

/** As stored with an application: without the two secrets. */
export type StoredAnswers = {
  identity: Omit<IdentityAnswers, "nik">;
  business: Omit<BusinessAnswers, "npwp">;
  service: ServiceAnswers;
};
export type IdentitySecrets = { nik: string; npwp?: string };

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
