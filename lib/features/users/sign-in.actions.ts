"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action";
import { publicContext } from "@/lib/platform/context";
import { closeStaffSession, openStaffSession } from "./sign-in.commands";
import { destination } from "./sign-in.policy";
import { SignIn, SignOut } from "./sign-in.schema";

export const signInAction = formAction({
  schema: SignIn,
  gate: publicContext,
  command: openStaffSession,
  done: (_, { lanjut }) => redirect(destination(lanjut)),
});

/** Works for everybody: whoever is already out ends on the same page. */
export const signOutAction = formAction({
  schema: SignOut,
  gate: publicContext,
  command: closeStaffSession,
  done: () => redirect("/petugas/masuk?pesan=keluar"),
});
