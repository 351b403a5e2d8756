import type { Definition } from "./workflow";

/** One thing a service asks for; a document is uploaded, a fact is answered in the form. */
export type RequirementEntry = {
  key: string;
  label: string;
  hint: string;
  kind: "document" | "fact";
  required: boolean;
  /** Row of the SOP it is attached to; optional ones gate nothing. */
  row: number;
  /** Documents only. */
  maxFiles: number;
  /** true: our proposal, the office has not confirmed it. */
  proposed: boolean;
  /** It shows who somebody is (KTP, KK): its picture is stamped with what it was given for (lib/domain/files/stamp). */
  identity?: boolean;
  /** The office takes it at the desk as well: the applicant may bring the paper instead of sending a file. */
  counter?: boolean;
};

/**
 * What a service runs: its rows of the SOP, each with the required things attached to it.
 * Optional ones gate nothing. `relaxed` names requirements the admin made optional
 * (OSS no longer asks micro individuals for an NPWP).
 */
export function composeDefinition(
  sop: Definition,
  service: { rows: readonly number[]; requirements: readonly RequirementEntry[] },
  relaxed: readonly string[] = [],
): Definition {
  const byKey = new Map(service.requirements.map((entry) => [entry.key, entry]));
  const optional = (key: string) => relaxed.includes(key) || byKey.get(key)?.required === false;
  return {
    ...sop,
    rows: sop.rows
      .filter((row) => service.rows.includes(row.no))
      .map((row) => {
        const ofService = service.requirements
          .filter((entry) => entry.required && entry.row === row.no)
          .map((entry) => entry.key);
        return {
          ...row,
          requirements: [...new Set([...row.requirements, ...ofService])].filter((key) => !optional(key)),
        };
      }),
  };
}
