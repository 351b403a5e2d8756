import { ownValue } from "../own-value";
import type { LetterKind } from "./kind";

/** Permendagri 83/2022, proposed for the office: of what a service is about. */
const OF_SERVICES: Record<string, string> = {
  pelatihan: "500.3.6",
  lapak: "500.3.10",
  peralatan: "500.3.3",
  promosi: "500.3.5",
  nib: "500.16.7.2",
};

/** "Koperasi dan Usaha Kecil Menengah": of services that the office added, and of what has no class of its own. */
const OF_THE_OFFICE = "500.3";

/**
 * The archive class that stands in the number of a letter: a proposal. `serviceSlug`: of the case or programme; null
 * where it is about none.
 */
export function classificationOf(
  { classification }: Pick<LetterKind, "classification">,
  serviceSlug: string | null,
): string {
  const own = classification === "service" ? null : classification;
  const ofService = serviceSlug === null ? undefined : ownValue(OF_SERVICES, serviceSlug);
  return own ?? ofService ?? OF_THE_OFFICE;
}
