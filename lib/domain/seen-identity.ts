import type { Answers } from "./answers";
import { nikNote } from "./forms/nik-warning";

/** NIK, birth date, NPWP and No. KK whole, as whoever checks the applicant sees them; `note`: where they disagree. */
export type SeenIdentity = {
  nik: string;
  birthDate: string;
  npwp: string | null;
  /** null: not asked, or not given. */
  noKk: string | null;
  note: string | null;
};

export function seenIdentity(answers: Answers): SeenIdentity {
  const { nik, birthDate, noKk = null } = answers.identity;
  return {
    nik,
    birthDate,
    npwp: answers.business.npwp ?? null,
    noKk,
    note: nikNote(answers.identity),
  };
}
