import "server-only";
import type { StaffContext } from "@/lib/platform/context";
import { hashNik } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { BusinessCard } from "./register.queries";

/** Somebody whom the register knows, as they last told it. */
export type KnownPerson = {
  id: string;
  name: string;
  phone: string;
  email: string | null;
  villageCode: string;
  address: string;
  businesses: Pick<
    BusinessCard,
    | "id"
    | "name"
    | "product"
    | "villageCode"
    | "address"
    | "yearBegun"
    | "ownCapital"
    | "yearlySales"
    | "workers"
    | "nib"
  >[];
};

/** More than a clerk reads through while somebody stands there. */
const MOST_OFFERED = 10;

const KNOWN = {
  id: true,
  name: true,
  phone: true,
  email: true,
  villageCode: true,
  address: true,
  businesses: {
    orderBy: { updatedAt: "desc" },
    take: MOST_OFFERED,
    select: {
      id: true,
      name: true,
      product: true,
      villageCode: true,
      address: true,
      yearBegun: true,
      ownCapital: true,
      yearlySales: true,
      workers: true,
      nib: true,
    },
  },
} as const;

/** By a whole NIK, or by the id that a look by it gave. The caller has asked who may look, and notes the look. */
export async function findKnownPerson(
  _ctx: StaffContext,
  by: { nik: string } | { id: string },
): Promise<KnownPerson | null> {
  const where = "nik" in by ? { nikHash: hashNik(by.nik) } : { id: by.id };
  return db().person.findUnique({ where, select: KNOWN });
}
