import "server-only";
import { signInStaff, signOutStaff } from "@/lib/platform/auth";
import type { Context } from "@/lib/platform/context";
import type { SignIn } from "./sign-in.schema";

/** Throttle, check, session and audit: lib/platform/auth/credentials.ts */
export async function openStaffSession(_ctx: Context, { email, password }: SignIn) {
  return signInStaff({ email, password });
}

export async function closeStaffSession(_ctx: Context) {
  return signOutStaff();
}
