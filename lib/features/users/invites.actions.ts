"use server";

import { formAction, seeAgain } from "@/lib/platform/action";
import { findStaffContext, publicContext } from "@/lib/platform/context";
import { acceptInvite } from "./invites.commands";
import { AcceptedInvite } from "./invites.schema";

export const acceptInviteAction = formAction({
  schema: AcceptedInvite,
  // Who is signed in here while they use somebody's link stands in the audit.
  gate: async () => (await findStaffContext()) ?? publicContext(),
  command: acceptInvite,
  done: () => seeAgain("/petugas/masuk", "?pesan=sandi"),
});
