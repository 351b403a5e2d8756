import "server-only";
import { ok } from "@/lib/domain/result";
import { rememberBrowser } from "./known-browser";
import { SignInRefused, signIn, signOut, tidyEmail } from "./next-auth";
import { closeOwnSession } from "./session";

export { issuePage } from "./known-browser";
export { handlers } from "./next-auth";

/** Sets the cookies of a session when the password is right; otherwise says why not. */
export async function signInStaff({ email, password, page = "" }: { email: string; password: string; page?: string }) {
  try {
    await signIn("credentials", { email, password, page, redirect: false });
  } catch (error) {
    if (error instanceof SignInRefused) return error.refusal;
    throw error;
  }
  await rememberBrowser(tidyEmail(email));
  return ok(null);
}

/** Ends the row, then takes the cookie away: next-auth says nothing when the first of the two fails. */
export async function signOutStaff() {
  const closed = await closeOwnSession();
  if (!closed.ok) return closed;
  await signOut({ redirect: false });
  return ok(null);
}
