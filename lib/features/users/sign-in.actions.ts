"use server";

import { redirect } from "next/navigation";
import { forgetAnswers, formAction, signedInAddress } from "@/lib/platform/action";
import { signInStaff, signOutStaff } from "@/lib/platform/auth";
import { publicContext } from "@/lib/platform/context";
import { destination, STAFF_HOME } from "./sign-in.policy";
import { SignIn, SignOut } from "./sign-in.schema";

/** Throttle, check, session and audit stand in lib/platform/auth: whoever writes cookies is an edge, not a command. */
export const signInAction = formAction({
  schema: SignIn,
  gate: publicContext,
  command: (_ctx, { email, password, page }) => signInStaff({ email, password, page }),
  done: async (_, { lanjut }) => redirect(await signedInAddress(destination(lanjut), STAFF_HOME)),
});

/** Works for everybody: whoever is already out ends on the same page. */
export const signOutAction = formAction({
  schema: SignOut,
  gate: publicContext,
  command: () => signOutStaff(),
  done: async () => {
    await forgetAnswers();
    redirect("/petugas/masuk?pesan=keluar");
  },
});
