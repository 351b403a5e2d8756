import { z } from "zod";
import type { Role } from "@/lib/domain/roles";

/** Who may read a letter [PerANRI 5/2021]: Biasa, Terbatas, Rahasia, Sangat Rahasia. */
export const SECURITY_CODES = ["B", "T", "R", "SR"] as const;
export type SecurityCode = (typeof SECURITY_CODES)[number];

export const SECURITY_NAMES: Record<SecurityCode, string> = {
  B: "Biasa",
  T: "Terbatas",
  R: "Rahasia",
  SR: "Sangat rahasia",
};

/** How soon it wants an answer, an axis of its own [L PerANRI 5/2021, kecepatan]. */
export const URGENCIES = ["biasa", "segera", "sangat_segera"] as const;
export type Urgency = (typeof URGENCIES)[number];

export const URGENCY_NAMES: Record<Urgency, string> = {
  biasa: "Biasa",
  segera: "Segera",
  sangat_segera: "Sangat segera",
};

/** Whose work such letters are, besides whoever wrote one down and whoever it was passed on to [usulan]. */
const READERS: Record<Exclude<SecurityCode, "B">, readonly Role[]> = {
  T: ["kabid", "sekretaris", "kadis", "auditor"],
  R: ["sekretaris", "kadis"],
  SR: ["kadis"],
};
const CLOSED = ["T", "R", "SR"] as const;

/** The kinds of security that somebody who reads letters reads by role alone, of those that came in and of our own. */
export function securityReadBy(roles: readonly Role[]): SecurityCode[] {
  return ["B", ...CLOSED.filter((code) => READERS[code].some((role) => roles.includes(role)))];
}

/** Sifat of a letter: who may read it, and how soon it wants an answer. */
export const Handling = z.strictObject({
  security: z.enum(SECURITY_CODES, { error: "Pilih siapa yang boleh membacanya." }),
  urgency: z.enum(URGENCIES, { error: "Pilih seberapa segera." }),
});
export type Handling = z.output<typeof Handling>;

export const USUAL_HANDLING: Handling = { security: "B", urgency: "biasa" };

/** What stands behind "Sifat": "Biasa", "Segera", "Rahasia", "Rahasia, segera". */
export function natureWords({ security, urgency }: Handling): string {
  if (security === "B") return URGENCY_NAMES[urgency];
  const soon = urgency === "biasa" ? "" : `, ${URGENCY_NAMES[urgency].toLowerCase()}`;
  return `${SECURITY_NAMES[security]}${soon}`;
}

export function isUsual({ security, urgency }: Handling): boolean {
  return security === USUAL_HANDLING.security && urgency === USUAL_HANDLING.urgency;
}
