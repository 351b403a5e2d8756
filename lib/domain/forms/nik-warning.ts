import { warnNik } from "../identifiers/nik";
import type { IdentityFacts } from "./nik-facts";

/**
 * NIK against what was stated. The warning asks once: its `confirms` goes with exactly
 * these three answers, so another NIK asks again.
 */
export function warnIdentity(identity: { nik: string } & IdentityFacts): { confirms: string; sentence: string } | null {
  const { nik, birthDate, sex } = identity;
  const warnings = warnNik(nik, { birthDate, sex: sex === "P" ? "female" : "male" });
  if (warnings.length === 0) return null;
  const parts = [
    warnings.includes("nik_sex_differs") && "jenis kelamin",
    (warnings.includes("nik_birth_date_differs") || warnings.includes("nik_date_not_in_calendar")) && "tanggal lahir",
  ].filter(Boolean);
  return {
    confirms: `${nik}/${birthDate}/${sex}`,
    sentence: `NIK menunjukkan ${parts.join(" dan ")} yang lain. Cocokkan sekali lagi dengan KTP; bila memang begitu di KTP, beri centang di sini.`,
  };
}
