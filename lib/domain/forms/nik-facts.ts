import { parseNik, readNik } from "../identifiers/nik";

export type IdentityFacts = { birthDate: string; sex: "L" | "P" };

/** Birth date ("" where no calendar holds it) and sex as a whole NIK tells them; null while it is no NIK. */
export function nikFacts(typed: string, today: string): IdentityFacts | null {
  const nik = parseNik(typed);
  if (!nik.ok) return null;
  const { birthDate, sex } = readNik(nik.value, today);
  return { birthDate: birthDate ?? "", sex: sex === "female" ? "P" : "L" };
}
