"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action";
import { publicContext } from "@/lib/platform/context";
import { acceptInvite } from "./invites.commands";
import { AcceptedInvite } from "./invites.schema";

export const acceptInviteAction = formAction({
  schema: AcceptedInvite,
  gate: publicContext,
  command: acceptInvite,
  done: () => redirect("/petugas/masuk?pesan=sandi"),
});
