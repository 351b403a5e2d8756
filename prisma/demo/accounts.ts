import { randomInt } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Role } from "@/lib/domain/roles";
import { acceptInvite } from "@/lib/features/users/invites.commands";
import { changeStaff, createStaff, renewInvite } from "@/lib/features/users/users.commands";
import { publicContextAt, staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { inviteFirstAdmin } from "@/lib/platform/seed";
import { must } from "./must";

export type Account = { role: Role; name: string; post: string; email: string; password: string } & Partial<InLetters>;

/** What signature blocks say of whoever signs letters, invented as the names are. */
type InLetters = { rank: string; nip: string };

const PEOPLE: readonly Omit<Account, "email" | "password">[] = [
  { role: "admin", name: "Lalu Ahmad Fauzan", post: "Pranata Komputer" },
  { role: "pelaksana", name: "Baiq Rina Septiani", post: "Pengelola Layanan UMKM" },
  { role: "jafung", name: "Lalu Hendra Gunawan", post: "Pengembang Kewirausahaan Ahli Muda" },
  {
    role: "kabid",
    name: "Baiq Sri Wahyuningsih",
    post: "Kepala Bidang Usaha Mikro",
    rank: "Pembina",
    nip: "197805122003122004",
  },
  {
    role: "sekretaris",
    name: "Lalu Muhammad Rizal",
    post: "Sekretaris Dinas",
    rank: "Pembina Tingkat I",
    nip: "197409302000031005",
  },
  {
    role: "kadis",
    name: "Haji Lalu Suparman Jaya",
    post: "Kepala Dinas Koperasi dan UKM",
    rank: "Pembina Utama Muda",
    nip: "196904171995031003",
  },
  { role: "seksi", name: "Baiq Dewi Anjani", post: "Kepala Seksi Pengembangan Usaha" },
  { role: "auditor", name: "Muhammad Ikhsan Wardana", post: "Auditor Ahli Pertama" },
];

/** One person for each role, with a password that only this data folder knows. A repeat finds them. */
export async function openAccounts(clock: () => Date): Promise<Account[]> {
  const known = await readAccounts();
  if (
    known &&
    (await db().staff.count({ where: { email: { in: known.map((item) => item.email) } } })) === PEOPLE.length
  )
    return known;
  const admin = await firstAdmin(clock);
  const accounts: Account[] = [];
  for (const person of PEOPLE) {
    const account = { ...person, email: emailOf(person.role), password: newPassword() };
    await setPassword(await inviteFor(admin, account, clock), account.password, clock);
    accounts.push(account);
  }
  await writeAccounts(accounts);
  return accounts;
}

export function printedAccounts(accounts: Account[]): string {
  const rows = accounts.map(({ role, name, email, password }) => [role, name, email, password]);
  const table = [["Peran", "Nama", "E-mail", "Kata sandi"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `\nMasuk di ${env().PUBLIC_URL}/petugas/masuk; surat keluar ada di ${env().PUBLIC_URL}/demo/surat\n\n${lines.join("\n")}\n\n`;
}

/** Sets the passwords through the one-time link with which every new portal begins. */
async function firstAdmin(clock: () => Date): Promise<string> {
  const invite = await inviteFirstAdmin(clock());
  if (invite) await setPassword(invite.token, newPassword(), clock);
  const admin = await db().staff.findFirstOrThrow({
    where: { active: true, passwordHash: { not: null }, grants: { some: { role: "admin" } } },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return admin.id;
}

async function inviteFor(adminId: string, account: Account, clock: () => Date): Promise<string> {
  const { role, name, email, post, rank, nip } = account;
  const admin = await staffContextFor(adminId, clock);
  if (role === "admin") must("changeStaff", await changeStaff(admin, { staffId: adminId, name, email, post }));
  const known = await db().staff.findUnique({ where: { email }, select: { id: true } });
  const invite = known
    ? must("renewInvite", await renewInvite(admin, { staffId: known.id }))
    : must("createStaff", await createStaff(admin, { name, email, post, rank, nip, roles: [role] }));
  return invite.link.slice(invite.link.lastIndexOf("/") + 1);
}

async function setPassword(token: string, password: string, clock: () => Date) {
  must("acceptInvite", await acceptInvite(await publicContextAt(clock), { token, password, passwordAgain: password }));
}

function emailOf(role: Role) {
  return `${role}@demo.lokal`;
}

const SYLLABLES = ["ba", "cu", "da", "gi", "ka", "lo", "ma", "nu", "pa", "ri", "sa", "tu", "wa", "yo", "je", "be"];

/** Four made-up words of three syllables: 48 bits, easy to type. */
function newPassword(): string {
  const word = () => Array.from({ length: 3 }, () => SYLLABLES[randomInt(SYLLABLES.length)]).join("");
  const password = Array.from({ length: 4 }, word).join("-");
  // The portal refuses what has fewer than five different letters.
  return new Set(password).size >= 5 ? password : newPassword();
}

function file() {
  return path.join(env().DATA_DIR, "demo-accounts.json");
}

async function readAccounts(): Promise<Account[] | null> {
  const text = await readFile(file(), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as Account[]);
}

async function writeAccounts(accounts: Account[]) {
  await writeFile(`${file()}.tmp`, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  await rename(`${file()}.tmp`, file());
}
