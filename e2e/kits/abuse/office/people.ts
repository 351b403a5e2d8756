import { makePerson, type Person } from "@/prisma/demo/people";

/** Everybody whom the kit has made up: whose numbers may be read in no answer and in no log of the portal. */
const everybody: Person[] = [];
const byNik = new Map<string, Person>();
const byPhone = new Map<string, Person>();

const FIRST = 100;

/** Somebody new. */
export function newPerson(): { number: number; person: Person } {
  const number = FIRST + everybody.length + 1;
  const person = makePerson(number);
  everybody.push(person);
  byNik.set(person.nik, person);
  byPhone.set(person.phone, person);
  return { number, person };
}

export function knownPeople(): readonly Person[] {
  return everybody;
}

const secrets = new Map<string, string>();

/** A password, code or link that is given to one person alone. */
export function keptSecret(kind: string, secret: string): string {
  secrets.set(secret, kind);
  return secret;
}

export function knownSecrets(): [kind: string, secret: string][] {
  return [...secrets].map(([secret, kind]) => [kind, secret]);
}

/** NIKs of known people that stand in a text as they are. */
export function niksIn(text: string): string[] {
  return [...text.matchAll(/(?<!\d)\d{16}(?!\d)/g)].map(([nik]) => nik).filter((nik) => byNik.has(nik));
}

/** Telephone numbers of known people, however they are written. */
export function phonesIn(text: string): string[] {
  return [...text.matchAll(/(?:\+?62|0)8[\d .-]{7,14}\d/g)]
    .map(([typed]) => typed.replaceAll(/\D/g, "").replace(/^62/, "0"))
    .filter((phone) => byPhone.has(phone));
}
