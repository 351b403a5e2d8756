import { ownValue } from "./own-value";

/** How new duties of a role and service find a holder by themselves, where the office wants that [usulan]; off by default. */
export const SHARING_WAYS = { turn: "Bergilir", kecamatan: "Menurut kecamatan usaha" } as const;
export type SharingWay = keyof typeof SHARING_WAYS;

/** "none": new duties wait in the queue for all. */
export function sharingWayWords(way: string): string {
  return (way === "none" ? null : ownValue(SHARING_WAYS, way)) ?? "Tidak dibagi";
}

/** As the forms name the field of a kecamatan: "area_52.01.01". */
export function sharingAreaField(kecamatanCode: string): string {
  return `area_${kecamatanCode}`;
}

/** Somebody who may have the duty. `turn`: the number of the last one they were given by turn, null: none yet. */
export type Sharer = { id: string; name: string; held: number; turn: number | null };

/**
 * Whose turn it is: who was never given one, then who was given theirs longest ago; between two alike who has the fewer
 * duties in hand, then by name. Null: nobody.
 */
export function nextInTurn(sharers: readonly Sharer[]): Sharer | null {
  return [...sharers].sort(byTurn)[0] ?? null;
}

function byTurn(one: Sharer, other: Sharer): number {
  return (
    (one.turn ?? 0) - (other.turn ?? 0) ||
    one.held - other.held ||
    one.name.localeCompare(other.name, "id") ||
    (one.id < other.id ? -1 : 1)
  );
}

/** Who has the kecamatan, where they may have the duty; null: it stays in the queue for all. */
export function holderOfArea(sharers: readonly Sharer[], staffId: string | null): Sharer | null {
  return sharers.find(({ id }) => id === staffId) ?? null;
}

/** What the history and the new holder read. `area`: name of the kecamatan of the business. */
export function sharingReason(way: SharingWay, area: string | null): string {
  return way === "turn"
    ? "Dibagi otomatis: bergilir."
    : `Dibagi otomatis menurut kecamatan usaha${area ? `: ${area}` : ""}.`;
}
