import { type Audience, OUTSIDE } from "../audience";
import { niksIn, phonesIn } from "../office/people";
import type { Subject } from "../office/stages";

/** Whose numbers are theirs: the applicant's are those of the subject, the other applicant's those of the neighbour. */
export type Owners = { subject: Pick<Subject, "nik" | "phone">; neighbours: readonly string[] };

/**
 * What an answer tells that this audience may not read. A NIK stands whole on no page of the desk (it is opened by an
 * action, for a purpose); outside the office nobody reads another person's telephone number.
 */
export function personalFault(text: string, who: Audience, { subject, neighbours }: Owners): string | null {
  const own = who === "applicant" ? [subject.nik, subject.phone] : who === "other_applicant" ? neighbours : [];
  const nik = niksIn(text).find((candidate) => !own.includes(candidate));
  if (nik) return `the NIK ${nik.slice(0, 6)}… is there to be read`;
  const phone = OUTSIDE.includes(who) ? phonesIn(text).find((candidate) => !own.includes(candidate)) : undefined;
  return phone ? `the telephone number ${phone.slice(0, 6)}… is there to be read` : null;
}
