import { parseNik, readNik } from "@/lib/domain/identifiers/nik";

/** What a whole NIK tells, in the values of the form's own fields; null while it is not whole. */
export function nikFacts(typed: string, today: string): { birthDate: string[]; sex: "L" | "P" } | null {
  const nik = parseNik(typed);
  if (!nik.ok) return null;
  const { birthDate, sex } = readNik(nik.value, today);
  return { birthDate: birthDate?.split("-").reverse() ?? [], sex: sex === "female" ? "P" : "L" };
}
