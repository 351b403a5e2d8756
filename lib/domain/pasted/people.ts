import { parseNip } from "../identifiers/nip";
import { ROLE_NAMES, ROLES, type Role } from "../roles";
import { type PastedRow, pastedRows } from "./rows";

/** What a line of a pasted table of people would do; `known`: the address has an account already, which stays as it is. */
export type PastedPerson = {
  line: number;
  name: string;
  email: string;
  roles: Role[];
  nip: string | undefined;
  post: string | undefined;
  known: boolean;
  problem: string | null;
};

export const MOST_PEOPLE = 60;

/**
 * Name, e-mail and role, in whatever order the office keeps them: an address has an @, a NIP 18 digits, a role a name that
 * the portal knows. What is left is the name, and after it the post.
 */
export function readPeople(text: string, known: ReadonlySet<string>): PastedPerson[] {
  const first = new Map<string, number>();
  return pastedRows(text)
    .filter((row, place) => place > 0 || !isHead(row))
    .map((row): PastedPerson => {
      const person = partsOf(row);
      const twin = first.get(person.email);
      if (person.email && twin === undefined) first.set(person.email, row.line);
      const rest = { line: row.line, known: known.has(person.email), problem: problemOf(person, twin) };
      const { unknown: _, ...parts } = person;
      return { ...parts, ...rest };
    });
}

/** The words over the columns. */
function isHead({ cells }: PastedRow): boolean {
  return !cells.some((cell) => cell.includes("@")) && cells.some((cell) => /^(?:nama|e-?mail|peran)/i.test(cell));
}

function partsOf({ cells }: PastedRow) {
  const email = (cells.find((cell) => cell.includes("@")) ?? "").toLowerCase();
  const nips = cells.map((cell) => parseNip(cell));
  const nip = nips.find((one) => one.ok);
  const left = cells.filter(
    (cell, place) => cell !== "" && !cell.includes("@") && !nips[place]?.ok && !/^\d{1,4}\.?$/.test(cell),
  );
  const roleCell = left.find((cell, place) => place > 0 && rolesIn(cell).some(({ role }) => role !== null)) ?? "";
  const named = rolesIn(roleCell);
  const [name = "", ...others] = left.filter((cell) => cell !== roleCell || roleCell === "");
  return {
    name,
    email,
    roles: [...new Set(named.flatMap(({ role }) => (role ? [role] : [])))],
    nip: nip?.ok ? nip.value : undefined,
    post: others.find((cell) => cell !== ""),
    unknown: named.filter(({ role }) => role === null).map(({ words }) => words),
  };
}

/** "Pelaksana, Kabid": each with the role that it names. */
function rolesIn(cell: string): { words: string; role: Role | null }[] {
  return cell
    .split(/[,/+&]| dan /)
    .map((words) => words.trim())
    .filter((words) => words !== "")
    .map((words) => ({ words, role: NAMED.get(words.toLowerCase()) ?? null }));
}

const NAMED = new Map<string, Role>([
  ...ROLES.map((role) => [role, role] as const),
  ...ROLES.map((role) => [ROLE_NAMES[role].toLowerCase(), role] as const),
]);

type Parts = ReturnType<typeof partsOf>;

const ADDRESS = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/;

function problemOf({ name, email, roles, unknown }: Parts, twin: number | undefined): string | null {
  if (email === "") return "alamat e-mail belum ada";
  if (!ADDRESS.test(email)) return `“${email.slice(0, 60)}” bukan alamat e-mail`;
  if (twin !== undefined) return `e-mailnya sama dengan baris ${twin}`;
  if (name === "") return "namanya belum ada";
  if (unknown.length > 0) return `“${unknown.join(", ").slice(0, 60)}” bukan peran`;
  return roles.length === 0 ? "perannya belum ada, atau bukan nama peran" : null;
}
