import { randomUUID } from "node:crypto";
import { issueInvite } from "@/lib/features/users/users.store";
import { db } from "@/lib/platform/db";
import { keptSecret } from "./people";
import { staffOf } from "./persons";
import type { Stage } from "./stages";

/** Somebody of the office whom nobody plays: changed, disabled and invited at will. */
export const someStaff: Stage = async () => {
  const email = `orang.${randomUUID().slice(0, 8)}@kasar.lokal`;
  const { id, grants } = await db().staff.create({
    data: { email, name: "Orang Lain", grants: { create: { role: "jafung", validFrom: new Date("2026-01-01") } } },
    select: { id: true, grants: { select: { id: true } } },
  });
  const { link } = await db().$transaction((tx) => issueInvite(tx, { staffId: id, issuedById: null }, new Date()));
  const token = keptSecret("the link of an invitation", link.slice(link.lastIndexOf("/") + 1));
  return { id, text: email, token, duty: grants[0]?.id ?? "" };
};

/** The same, whose password came by the link of somebody else. */
export const restingStaff: Stage = async (office, who) => {
  const { id, ...others } = await someStaff(office, who);
  const restsUntil = new Date(Date.now() + 3_600_000);
  await db().staff.update({ where: { id: id ?? "" }, data: { restsUntil, restsById: office.persons.kadis.id } });
  return Object.assign(others, { id });
};

/** A second browser of whoever asks. */
export const ownOtherSession: Stage = async (office, who) => {
  const owner = staffOf(office.persons, who) ?? office.persons.kadis;
  return { id: await openSession(owner.id) };
};

export const sessionOfSomebody: Stage = async (office) => ({ id: await openSession(office.persons.signed_out.id) });

export const noticeOfKadis: Stage = async (office) => ({ id: office.persons.kadis.id });

async function openSession(staffId: string) {
  const { sessionVersion } = await db().staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { sessionVersion: true },
  });
  const now = new Date();
  const { id } = await db().staffSession.create({
    data: {
      staffId,
      sessionVersion,
      userAgent: "peramban lain",
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
    },
    select: { id: true },
  });
  return id;
}

/** A day far ahead that nobody has made a holiday yet. */
export const freeDay: Stage = async () => {
  const { _max } = await db().holiday.aggregate({ _max: { date: true } });
  const last = Math.max(_max.date?.getTime() ?? 0, Date.UTC(new Date().getUTCFullYear() + 2, 0, 10));
  return { text: new Date(last + 86_400_000).toISOString().slice(0, 10) };
};

/** On which versions a save must follow: `id` of the template of the rows, `text` of letterhead and number. */
export const newestLetterVersions: Stage = async () => {
  const newest = async (kind: string) => {
    const { _max } = await db().letterTemplate.aggregate({ where: { kind }, _max: { version: true } });
    return `${_max.version ?? 0}`;
  };
  return { id: await newest("formulir-kosong"), text: await newest("kop") };
};

/** An address that nobody has yet. */
export const freeEmail: Stage = async () => ({ text: `baru.${randomUUID().slice(0, 8)}@kasar.lokal` });

const LONG_AGO = new Date("1999-11-28T17:30:00Z");

/** A portal that was brought back from a backup: numbers of that year wait for the admin, of a year in which nobody here writes letters. */
export const openRestoration: Stage = async () => {
  await db().restoration.create({
    data: { backupId: "1999-11-28T173000Z-0000", moment: LONG_AGO, restoredAt: LONG_AGO },
    select: { id: true },
  });
  return {};
};

export const holiday: Stage = async (office, who) => {
  const { text = "" } = await freeDay(office, who);
  await db().holiday.create({ data: { date: new Date(text), name: "Hari contoh", kind: "daerah" } });
  return { text };
};

export const period: Stage = async () => {
  const last = await db().officeHours.aggregate({ _max: { position: true } });
  const { id } = await db().officeHours.create({
    data: {
      name: "Jam contoh",
      position: (last._max.position ?? 1) + 1,
      validFrom: new Date("2030-01-01"),
      validTo: new Date("2030-01-31"),
      hours: [{ weekday: 1, opens: "08:00", closes: "12:00", restFrom: null, restUntil: null }],
    },
    select: { id: true },
  });
  return { id };
};
