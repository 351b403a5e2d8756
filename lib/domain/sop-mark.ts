import { z } from "zod";

/**
 * What the office still has to say about a SOP version.
 * question: the SOP's own wording is doubtful; it is printed as it stands and
 * corrected only by a new version. proposal (usulan): the SOP is silent and the
 * value is ours, in force until the office confirms or changes it.
 */
export const SopMark = z.strictObject({
  kind: z.enum(["question", "proposal"]),
  /** Path of the cell, e.g. "document.rows.1.output" or "definition.rows.3.duties"; rows by their number. */
  place: z.string().min(1).max(200),
  /** The same in words, for the screen. */
  placeName: z.string().min(1).max(200),
  /** As it stands; "" for a blank cell. */
  wording: z.string().max(2_000),
  why: z.string().min(1).max(2_000),
});
export type SopMark = z.infer<typeof SopMark>;
