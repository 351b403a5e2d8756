import type { RequirementEntry } from "./service-definition";

/** What is there when an application is sent. */
export type InHand = {
  /** Requirements for which at least one file is there. */
  files: readonly string[];
  /** Facts that were typed. */
  facts: readonly string[];
  /** Requirements whose paper the applicant has said to bring. */
  atOffice: readonly string[];
};

/** `given`: handed in with it; `atOffice`: brought instead; `missing`: required documents that are neither. */
export type HandedIn = { given: string[]; atOffice: string[]; missing: RequirementEntry[] };

/**
 * The one rule of what an application has and still lacks, for the page of the papers, the page of checking and the
 * server alike. A paper may be brought where the office takes it at the desk (`counter`); where a file is there as well,
 * the file counts.
 */
export function handedIn(catalogue: readonly RequirementEntry[], { files, facts, atOffice }: InHand): HandedIn {
  const isGiven = ({ kind, key }: RequirementEntry) => (kind === "document" ? files : facts).includes(key);
  const isBrought = (entry: RequirementEntry) => mayBeBrought(entry) && atOffice.includes(entry.key) && !isGiven(entry);
  const keysOf = (entries: RequirementEntry[]) => entries.map(({ key }) => key);
  return {
    given: keysOf(catalogue.filter(isGiven)),
    atOffice: keysOf(catalogue.filter(isBrought)),
    missing: catalogue.filter(
      (entry) => entry.kind === "document" && entry.required && !isGiven(entry) && !isBrought(entry),
    ),
  };
}

export function mayBeBrought({ kind, counter }: Pick<RequirementEntry, "kind" | "counter">): boolean {
  return kind === "document" && counter === true;
}

export function isBringable(catalogue: readonly RequirementEntry[], key: string): boolean {
  return catalogue.some((entry) => entry.key === key && mayBeBrought(entry));
}
