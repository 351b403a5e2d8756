import "server-only";
import { ROLE_HOLDER, rolesOf, standsInOf } from "../auth/roles-in-force";
import { makeContext } from "../caller/make";
import type { CitizenContext, Context, StaffContext } from "../caller/types";
import { db } from "../db";

/**
 * Contexts that nobody proved, for the demo, the seed and tests: time and identity are chosen.
 * Each refuses to work inside a web request.
 */
export async function staffContextFor(staffId: string, clock: () => Date = () => new Date()): Promise<StaffContext> {
  await assertNoRequest();
  const staff = await db().staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { id: true, name: true, ...ROLE_HOLDER },
  });
  const { id, name } = staff;
  const standsIn = standsInOf(staff, clock());
  return makeContext(
    { kind: "staff", id, name, roles: rolesOf(staff, clock()), standsIn, sessionId: "outside" },
    clock,
  );
}

export async function citizenContextFor(applicationId: string, clock?: () => Date): Promise<CitizenContext> {
  await assertNoRequest();
  return makeContext({ kind: "citizen", applicationId }, clock);
}

export async function publicContextAt(clock: () => Date): Promise<Context<{ kind: "public" }>> {
  await assertNoRequest();
  return makeContext({ kind: "public" }, clock);
}

/** Who sends a file to this target, as the form for it would have proved them. */
export async function senderContextFor(
  target: { by: string; applicationId?: string },
  clock: () => Date = () => new Date(),
): Promise<Context> {
  if (target.by !== "pemohon") return staffContextFor(target.by, clock);
  return target.applicationId ? citizenContextFor(target.applicationId, clock) : publicContextAt(clock);
}

async function assertNoRequest() {
  const { headers } = await import("next/headers.js");
  let inside = true;
  try {
    // Next throws this at once, not as a rejection, where no request is.
    await headers();
  } catch {
    inside = false;
  }
  if (inside) throw new Error("A context without proof was asked for inside a request");
}
