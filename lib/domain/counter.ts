import type { Role } from "./roles";

/** Who takes in the applications of people who come in person: the roles that check applications afterwards. */
export const COUNTER_ROLES = ["pelaksana", "seksi"] as const satisfies readonly Role[];

export function canServeCounter({ roles }: { roles: readonly Role[] }): boolean {
  return COUNTER_ROLES.some((role) => roles.includes(role));
}

/** How the applicant stated before the clerk that all of it is true. */
export const STATEMENT_WAYS = ["ticked", "sheet"] as const;
export type StatementWay = (typeof STATEMENT_WAYS)[number];

export const STATEMENT_WORDS: Record<StatementWay, string> = {
  ticked: "dinyatakan lisan di depan petugas",
  sheet: "lembar pernyataan ditandatangani dan difoto",
};

export function isStatementWay(value: unknown): value is StatementWay {
  return STATEMENT_WAYS.some((way) => way === value);
}

/** Under this the signed sheet lies among the papers; no requirement of a service bears such a key. */
export const STATEMENT_KEY = "pernyataan-loket";
export const STATEMENT_LABEL = "Lembar pernyataan yang ditandatangani";
/** One sheet, and its back. */
export const STATEMENT_FILES = 2;

/** So long an entry that was not sent is kept: whoever went home for a paper comes back the next day. */
export const ENTRY_DAYS = 3;
