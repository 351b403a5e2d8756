import "server-only";
import type { Role } from "@/lib/domain/roles";
import { staffContextFor } from "../context/outside";
import type { StaffContext } from "../context/types";
import { db } from "../db";

let people = 0;

/** A new staff member with these roles in force, as a gate would prove them. */
export async function asStaff(roles: Role[], clock?: () => Date): Promise<StaffContext> {
  people += 1;
  const staff = await db().staff.create({
    data: {
      email: `petugas${people}@contoh.lokal`,
      name: `Petugas ${people}`,
      grants: { create: roles.map((role) => ({ role, validFrom: new Date("2020-01-01") })) },
    },
    select: { id: true },
  });
  return staffContextFor(staff.id, clock);
}
