/** This office's own; the codes are those of Kepmendagri 300.2.2-2138/2025. */
export const OWN_REGENCY = "52.01";

/** Where an applicant may live: here, with a neighbour, or further away. Their business must lie here all the same. */
export const HOME_REGENCIES = [
  { value: OWN_REGENCY, label: "Kabupaten Lombok Barat" },
  { value: "52.71", label: "Kota Mataram" },
  { value: "52.02", label: "Kabupaten Lombok Tengah" },
  { value: "52.08", label: "Kabupaten Lombok Utara" },
  { value: "52.03", label: "Kabupaten Lombok Timur" },
  { value: "00", label: "Kabupaten atau kota lain" },
] as const;

/** A home as it is kept: the village where it lies here, else the code of the regency. */
export function isHomeElsewhere(code: string): boolean {
  return code !== OWN_REGENCY && HOME_REGENCIES.some(({ value }) => value === code);
}

/** The two lists of a form as they come back, [regency, village] or the kept code alone; see `isHomeElsewhere`. */
export function homeOf(typed: unknown): unknown {
  if (!Array.isArray(typed)) return typed;
  const [regency, village] = typed;
  return typeof regency === "string" && isHomeElsewhere(regency) ? regency : village;
}
