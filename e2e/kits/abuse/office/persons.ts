import { randomUUID } from "node:crypto";
import { PlainBrowser } from "@/e2e/plain-browser";
import { ROLE_NAMES, ROLES, type Role } from "@/lib/domain/roles";
import { hashPassword } from "@/lib/platform/auth/password";
import { db } from "@/lib/platform/db";
import type { Audience } from "../audience";
import { keptSecret } from "./people";

export const PASSWORD = keptSecret("a password", "kuda hitam di pantai senggigi");

export type Staff = { id: string; email: string; jar: Map<string, string> };
export type Persons = Record<Role | "colleague" | "signed_out" | "disabled", Staff>;

/** One person for each role, a second Pelaksana, and one who has signed out; all of them through the sign-in form. */
export async function openPersons(address: string): Promise<Persons> {
  const group = randomUUID().slice(0, 6);
  const passwordHash = await hashPassword(PASSWORD);
  const persons: Partial<Persons> = {};
  const wanted: [keyof Persons, Role][] = [...ROLES.map((role) => [role, role] as [Role, Role])];
  wanted.push(["colleague", "pelaksana"], ["signed_out", "kabid"], ["disabled", "admin"]);
  for (const [who, role] of wanted) {
    const email = `${who}.${group}@kasar.lokal`;
    const { id } = await db().staff.create({
      data: {
        email,
        name: `${ROLE_NAMES[role]} ${who}`,
        passwordHash,
        grants: { create: { role, validFrom: new Date("2026-01-01") } },
      },
      select: { id: true },
    });
    persons[who] = { id, email, jar: await signIn(address, email) };
  }
  const { jar } = persons.signed_out as Staff;
  const kept = new Map(jar);
  await signOut(address, jar);
  (persons.signed_out as Staff).jar = kept;
  await db().staff.update({
    where: { id: persons.disabled?.id ?? "" },
    data: { active: false, disabledAt: new Date() },
    select: { id: true },
  });
  return persons as Persons;
}

export async function signIn(address: string, email: string): Promise<Map<string, string>> {
  const browser = new PlainBrowser(address);
  await browser.open("/petugas/masuk");
  const page = await browser.submit(browser.form("Masuk"), { email, password: PASSWORD });
  if (page.url.pathname !== "/petugas/tugas") throw new Error(`${email} could not sign in: ${page.text.slice(0, 300)}`);
  for (const value of browser.cookies.values()) if (value.length > 20) keptSecret("a session", value);
  return browser.cookies;
}

async function signOut(address: string, jar: Map<string, string>) {
  const browser = new PlainBrowser(address, {}, jar);
  await browser.open("/petugas/keluar");
  await browser.submit(browser.form("Keluar"));
  if (browser.page?.url.pathname !== "/petugas/masuk") throw new Error("Nobody could sign out");
}

/** What the office owns for this audience, or null for citizens. */
export function staffOf(persons: Persons, who: Audience): Staff | null {
  return who in persons ? persons[who as keyof Persons] : null;
}
