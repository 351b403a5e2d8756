import { logReader } from "./log-lines";

const ERROR = 50;

/** Constraints that had to catch what a lock or a check should have, by Prisma's and PostgreSQL's codes. */
const VIOLATED = /^(P20(02|03|04|11|14|25)|23\d{3})$/;
/** Mistakes of the program itself; the database client refuses an object where a text belongs. */
const MISTAKES = [
  "TypeError",
  "ReferenceError",
  "RangeError",
  "SyntaxError",
  "ZodError",
  "PrismaClientValidationError",
];

/**
 * What the portal wrote into its log as an error since the last look and is its own fault, not the database's: a race that
 * nobody locked ends as a violated constraint, and its page may show no word of it.
 */
export function complaintsOf(logs: string[]) {
  const read = logReader();
  return () => logs.flatMap((log) => read(log).flatMap(complaintIn));
}

export function complaintIn(line: string): string[] {
  if (!line.startsWith("{")) return [];
  let entry: { level?: number; msg?: string; err?: { type?: string; code?: string; message?: string; stack?: string } };
  try {
    entry = JSON.parse(line);
  } catch {
    return [];
  }
  const { type = "", code = "", message = "", stack = "" } = entry.err ?? {};
  // Messages are not logged (they quote values), so only what the code tells can be judged.
  if ((entry.level ?? 0) < ERROR || !(VIOLATED.test(code) || MISTAKES.includes(type))) return [];
  return [
    `the portal's log: "${entry.msg}" because of ${type} ${code} ${message} ${stack.split("\n").slice(0, 3).join(" ")}`,
  ];
}
