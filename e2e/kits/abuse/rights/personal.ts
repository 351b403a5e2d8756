import { type Audience, OUTSIDE } from "../audience";
import { niksIn, phonesIn } from "../office/people";
import type { Subject } from "../office/stages";

/**
 * Whose numbers are theirs: the applicant's are those of the subject, the other applicant's those of the neighbour.
 * `reader`: who checks the subject's identity there by a duty of their own.
 */
export type Owners = {
  subject: Pick<Subject, "nik" | "phone">;
  neighbours: readonly string[];
  reader?: Audience | undefined;
};

/**
 * What an answer tells that this audience may not read. A NIK stands whole on no page of the desk but before who holds the
 * duty that checks it (others open it by an action, for a purpose); outside the office nobody reads another person's telephone number.
 */
export function personalFault(text: string, who: Audience, { subject, neighbours, reader }: Owners): string | null {
  const isTheirs = who === "applicant" || (reader !== undefined && who === reader);
  const own = isTheirs ? [subject.nik, subject.phone] : who === "other_applicant" ? neighbours : [];
  const nik = niksIn(text).find((candidate) => !own.includes(candidate));
  if (nik) return `the NIK ${nik.slice(0, 6)}… is there to be read`;
  const phone = OUTSIDE.includes(who) ? phonesIn(text).find((candidate) => !own.includes(candidate)) : undefined;
  return phone ? `the telephone number ${phone.slice(0, 6)}… is there to be read` : null;
}
