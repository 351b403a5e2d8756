import { warnNik } from "../identifiers/nik";
import type { IdentityFacts } from "./nik-facts";

/**
 * NIK against what was stated. The warning asks once: its `confirms` goes with exactly
 * these three answers, so another NIK asks again.
 */
export function warnIdentity(identity: { nik: string } & IdentityFacts): { confirms: string; sentence: string } | null {
  const { nik, birthDate, sex } = identity;
  const parts = differing(identity);
  if (parts === null) return null;
  return {
    confirms: `${nik}/${birthDate}/${sex}`,
    sentence: `NIK menunjukkan ${parts} yang lain. Cocokkan sekali lagi dengan KTP; bila memang begitu di KTP, beri centang di sini.`,
  };
}

/** The same for whoever checks the case: the applicant has confirmed it, or answered what the office had returned. */
export function nikNote(identity: { nik: string } & IdentityFacts): string | null {
  const parts = differing(identity);
  return parts === null ? null : `Perhatikan: NIK menunjukkan ${parts} yang lain daripada isian. Cocokkan dengan KTP.`;
}

function differing({ nik, birthDate, sex }: { nik: string } & IdentityFacts): string | null {
  const warnings = warnNik(nik, { birthDate, sex: sex === "P" ? "female" : "male" });
  const parts = [
    warnings.includes("nik_sex_differs") && "jenis kelamin",
    (warnings.includes("nik_birth_date_differs") || warnings.includes("nik_date_not_in_calendar")) && "tanggal lahir",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" dan ") : null;
}
