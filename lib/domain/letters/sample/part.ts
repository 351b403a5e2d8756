import type { LetterData } from "../fill";

/** What one source knows of a letter. */
export type SamplePart = Pick<LetterData, "fields" | "lists" | "tables">;
