import "server-only";
import type { Worded } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import { findLiveSession } from "../auth/session";
import { makeContext } from "../caller/make";
import type { StaffContext } from "../caller/types";
import { refused } from "../refusal";

/** Set by proxy.ts on every request; a value sent by the browser is overwritten there. */
const PATH_HEADER = "x-portal-path";

/** Who is signed in now, with the roles in force today, or null. */
export async function findStaffContext(): Promise<StaffContext | null> {
  const staff = await findLiveSession();
  return staff && makeContext({ kind: "staff", ...staff });
}

/** Gate of a page. Without roles: anybody who is signed in. */
export async function requireStaff(...anyOf: Role[]): Promise<StaffContext> {
  const ctx = await findStaffContext();
  if (!ctx) {
    const { redirect } = await import("next/navigation");
    return redirect(await signInAddress());
  }
  if (!hasOneOf(ctx, anyOf)) {
    const { pageForbidden } = await import("../refuse-page");
    return pageForbidden();
  }
  return ctx;
}

/** Gate of an action or a route handler. */
export async function staffContext(...anyOf: Role[]): Promise<Result<StaffContext, Worded<"signed_out" | "no_right">>> {
  const ctx = await findStaffContext();
  if (!ctx) return refused("signed_out");
  if (!hasOneOf(ctx, anyOf)) return refused("no_right");
  return { ok: true, value: ctx };
}

function hasOneOf(ctx: StaffContext, anyOf: Role[]) {
  return anyOf.length === 0 || anyOf.some((role) => ctx.actor.roles.includes(role));
}

async function signInAddress() {
  const { headers } = await import("next/headers");
  const path = (await headers()).get(PATH_HEADER);
  return path?.startsWith("/petugas") ? `/petugas/masuk?lanjut=${encodeURIComponent(path)}` : "/petugas/masuk";
}
