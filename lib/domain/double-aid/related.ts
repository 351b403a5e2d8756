/** Why another case may be the same person's, household's or business's; the strongest first. */
export const RELATED_REASONS = ["nik", "linked", "nib", "kk", "phone", "alike"] as const;
export type RelatedReason = (typeof RELATED_REASONS)[number];

export const RELATED_WORDS: Record<RelatedReason, string> = {
  nik: "NIK sama",
  linked: "dinyatakan orang yang sama",
  nib: "NIB sama",
  kk: "nomor KK sama",
  phone: "HP sama",
  alike: "nama mirip di desa yang sama",
};

/** Two names of one village are alike from here on (pg_trgm, 0 to 1), titles left out. */
export const ALIKE_FROM = 0.65;

/** What somebody decided about two persons who look like one. */
export const TIE_KINDS = ["linked", "dismissed"] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export const TIE_WORDS: Record<TieKind, string> = {
  linked: "Orang yang sama",
  dismissed: "Bukan orang yang sama",
};

/** The same person, as far as the office knows: by NIK, or because somebody said so. */
export function isSamePerson(reasons: readonly RelatedReason[]): boolean {
  return reasons.includes("nik") || reasons.includes("linked");
}

/**
 * Whether two persons may be decided upon: with one NIK they are one, and whoever mistyped it is asked to correct it; who is
 * linked through a third is told apart by undoing one of those links.
 */
export function mayTie(reasons: readonly RelatedReason[]): boolean {
  return !isSamePerson(reasons);
}

/** "NIK sama, HP sama": the strongest first. */
export function reasonsInWords(reasons: readonly RelatedReason[]): string {
  const words = RELATED_REASONS.filter((reason) => reasons.includes(reason)).map((reason) => RELATED_WORDS[reason]);
  const said = words.join(", ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

type Placed = { reasons: readonly RelatedReason[]; submittedAt: Date | null };

/** The strongest reason first, then the newest. */
export function byStrength(a: Placed, b: Placed): number {
  const place = ({ reasons }: Placed) => RELATED_REASONS.findIndex((reason) => reasons.includes(reason));
  const time = ({ submittedAt }: Placed) => submittedAt?.getTime() ?? 0;
  return rank(place(a)) - rank(place(b)) || time(b) - time(a);
}

/** Without any reason left (a pair that was dismissed, and has changed since): last. */
function rank(place: number): number {
  return place < 0 ? RELATED_REASONS.length : place;
}
