import { maskNik } from "./identifiers/nik";
import type { Role } from "./roles";

/** Who takes in the applications of people who come in person: the roles that check applications afterwards. */
export const COUNTER_ROLES = ["pelaksana", "seksi"] as const satisfies readonly Role[];

export function canServeCounter({ roles }: { roles: readonly Role[] }): boolean {
  return COUNTER_ROLES.some((role) => roles.includes(role));
}

/** How the applicant stated before the clerk that all of it is true. */
export const STATEMENT_WAYS = ["ticked", "screen", "sheet"] as const;
export type StatementWay = (typeof STATEMENT_WAYS)[number];

export const STATEMENT_WORDS: Record<StatementWay, string> = {
  ticked: "dinyatakan lisan di depan petugas",
  screen: "ditandatangani di layar di depan petugas",
  sheet: "lembar pernyataan ditandatangani dan difoto",
};

/** What the applicant states, read out, on the sheet and over a signature on the screen alike. */
export const STATEMENT_TEXT =
  "Isian dan berkas yang saya serahkan benar. Saya tahu permohonan dapat ditolak bila ternyata tidak benar. Data saya dipakai hanya untuk memproses permohonan ini. Layanan ini gratis.";

/** What is signed on the screen; `clerk`: before whom. */
export type SignedStatement = {
  name: string;
  serviceName: string;
  clerk: string;
  answers: { label: string; value: string }[];
};

/** What was answered, as it is signed: a NIK, or what is written with its 16 digits (No. KK, NPWP), masked as on every paper. */
export function signedAnswers(answers: readonly { label: string; value: string }[]): SignedStatement["answers"] {
  return answers.map(({ label, value }) => ({ label, value: value.replace(/(?<!\d)\d{16}(?!\d)/g, maskNik) }));
}

/** So the file is called that a signature on the screen becomes. */
export const SIGNED_FILE = "tanda-tangan-di-layar.jpg";

/** How it was stated, as far as the files under STATEMENT_KEY say; the clerk chooses otherwise where they do not. */
export function statementWayOf(fileNames: readonly string[]): StatementWay {
  if (fileNames.length === 0) return "ticked";
  return fileNames.every((name) => name === SIGNED_FILE) ? "screen" : "sheet";
}

/** Whether something signed must be there for it. */
export function needsSigned(way: StatementWay): boolean {
  return way !== "ticked";
}

export function isStatementWay(value: unknown): value is StatementWay {
  return STATEMENT_WAYS.some((way) => way === value);
}

/** Under this the signed sheet lies among the papers; no requirement of a service bears such a key. */
export const STATEMENT_KEY = "pernyataan-loket";
export const STATEMENT_LABEL = "Pernyataan yang ditandatangani";
/** One sheet, and its back. */
export const STATEMENT_FILES = 2;

/** So long an entry that was not sent is kept: whoever went home for a paper comes back the next day. */
export const ENTRY_DAYS = 3;
