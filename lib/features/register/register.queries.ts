import "server-only";
import { listRelated, type RelatedCase } from "@/lib/cases/related";
import { kbliTitle as titleOf2020 } from "@/lib/domain/kbli";
import type { UmkmClass } from "@/lib/domain/umkm-class";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { canReadRegister } from "./register.policy";
import type { RegisterFilter } from "./register.schema";
import { foundBy, oneLetterFrom } from "./register-search.queries";

export type RegisterItem = {
  id: string;
  name: string;
  ownerName: string;
  villageCode: string;
  umkmClass: UmkmClass;
  nib: string | null;
  formalAt: Date | null;
  cases: number;
};
export type RegisterPage = { items: RegisterItem[]; next: string | null; previous: string | null };

export type BusinessCard = {
  id: string;
  name: string;
  product: string;
  villageCode: string;
  address: string;
  yearBegun: number;
  ownCapital: bigint;
  yearlySales: bigint;
  workers: number;
  umkmClass: UmkmClass;
  kbli: { version: string; code: string; title: string | null } | null;
  nib: string | null;
  formalAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  owner: {
    name: string;
    phone: string;
    email: string | null;
    villageCode: string;
    address: string;
    others: { id: string; name: string }[];
  };
  cases: {
    reference: string;
    serviceName: string;
    status: ApplicationStatus;
    submittedAt: Date | null;
    closedAt: Date | null;
    /** What it got out of a programme: its title and the outcome's code. */
    received: { title: string; programmeId: string; outcome: string } | null;
  }[];
  /** What else its owner, its phone or its NIB asked for and got. */
  related: RelatedCase[];
};

const PAGE = 30;
/** More cases of one business than any office has seen; the card says so when it is reached. */
export const CARD_CASES = 200;

/**
 * The register by name as Indonesians sort it; keyset on (name, id), the cursor names the row it stands at. One letter off
 * finds too where nothing else does.
 */
export async function listRegister(ctx: StaffContext, filter: RegisterFilter): Promise<RegisterPage> {
  if (!canReadRegister(ctx.actor)) return { items: [], next: null, previous: null };
  if (!filter.cari) return readPage(filter, null);
  const found = foundBy(ctx, filter.cari);
  const page = await readPage(filter, found);
  if (page.items.length > 0 || (await isAnybody(found))) return page;
  const off = oneLetterFrom(ctx, filter.cari);
  return off ? readPage(filter, off) : page;
}

/** Whether the search finds anybody at all, whatever else narrows the list. */
async function isAnybody(found: Prisma.Sql): Promise<boolean> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT b.id FROM business b JOIN person p ON p.id = b.person_id WHERE (${found}) LIMIT 1`;
  return rows.length > 0;
}

async function readPage(filter: RegisterFilter, found: Prisma.Sql | null): Promise<RegisterPage> {
  const back = filter.sebelum !== undefined && filter.sesudah === undefined;
  const cursor = filter.sesudah ?? filter.sebelum;
  const order = back
    ? Prisma.sql`b.name COLLATE "indonesian" DESC, b.id DESC`
    : Prisma.sql`b.name COLLATE "indonesian", b.id`;
  const rows = await db().$queryRaw<RegisterItem[]>`
    SELECT b.id, b.name, p.name AS "ownerName", b.village_code AS "villageCode", b.umkm_class AS "umkmClass", b.nib,
           b.formal_at AS "formalAt", (SELECT count(*)::int FROM application a WHERE a.business_id = b.id) AS cases
    FROM business b JOIN person p ON p.id = b.person_id
    WHERE true ${conditions(filter)} ${found ? Prisma.sql`AND (${found})` : Prisma.empty} ${cursor ? beyond(cursor, back) : Prisma.empty}
    ORDER BY ${order} LIMIT ${PAGE + 1}`;
  const more = rows.length > PAGE;
  const items = rows.slice(0, PAGE);
  if (back) items.reverse();
  return {
    items,
    next: back || more ? (items.at(-1)?.id ?? null) : null,
    previous: (back ? more : cursor !== undefined) ? (items[0]?.id ?? null) : null,
  };
}

export async function findBusinessCard(ctx: StaffContext, id: string): Promise<BusinessCard | null> {
  if (!canReadRegister(ctx.actor)) return null;
  const found = await db().business.findUnique({ where: { id }, select: CARD });
  if (!found) return null;
  const { person, applications, kbliVersion: version, kbliCode: code, umkmClass, ...business } = found;
  const { businesses, ...owner } = person;
  const related = (await listRelated(db(), ctx.actor, { businessId: id })).get(id) ?? [];
  return {
    ...business,
    umkmClass: umkmClass as UmkmClass,
    kbli: version && code ? { version, code, title: await kbliTitle(version, code) } : null,
    related,
    owner: { ...owner, others: businesses.filter((other) => other.id !== id) },
    cases: applications.map(({ service, seats, outcome, ...one }) => {
      const [seat] = seats;
      const received = seat && outcome ? { title: seat.programme.title, programmeId: seat.programmeId, outcome } : null;
      return { ...one, received, serviceName: service.name };
    }),
  };
}

const CARD = {
  id: true,
  name: true,
  product: true,
  villageCode: true,
  address: true,
  yearBegun: true,
  ownCapital: true,
  yearlySales: true,
  workers: true,
  umkmClass: true,
  kbliVersion: true,
  kbliCode: true,
  nib: true,
  formalAt: true,
  createdAt: true,
  updatedAt: true,
  person: {
    select: {
      name: true,
      phone: true,
      email: true,
      villageCode: true,
      address: true,
      businesses: { select: { id: true, name: true }, orderBy: { createdAt: "asc" }, take: 50 },
    },
  },
  applications: {
    select: {
      reference: true,
      status: true,
      submittedAt: true,
      closedAt: true,
      outcome: true,
      service: { select: { name: true } },
      seats: {
        where: { releasedAt: null },
        select: { programmeId: true, programme: { select: { title: true } } },
        take: 1,
      },
    },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: CARD_CASES,
  },
} satisfies Prisma.BusinessSelect;

async function kbliTitle(version: string, code: string): Promise<string | null> {
  if (version === "2020") return titleOf2020(code);
  const found = await db().kbli.findUnique({ where: { version_code: { version, code } }, select: { title: true } });
  return found?.title ?? null;
}

function conditions({ kecamatan, kelas, nib }: RegisterFilter): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  if (kecamatan) parts.push(Prisma.sql`AND b.kecamatan_code = ${kecamatan}`);
  if (kelas) parts.push(Prisma.sql`AND b.umkm_class = ${kelas}`);
  if (nib) parts.push(nib === "ada" ? Prisma.sql`AND b.nib IS NOT NULL` : Prisma.sql`AND b.nib IS NULL`);
  return parts.length > 0 ? Prisma.join(parts, " ") : Prisma.empty;
}

/** A business renamed meanwhile moves the page with it; the register deletes none. */
function beyond(id: string, back: boolean): Prisma.Sql {
  const at = Prisma.sql`(SELECT c.name, c.id FROM business c WHERE c.id = ${id}::uuid)`;
  return back
    ? Prisma.sql`AND (b.name COLLATE "indonesian", b.id) < ${at}`
    : Prisma.sql`AND (b.name COLLATE "indonesian", b.id) > ${at}`;
}
