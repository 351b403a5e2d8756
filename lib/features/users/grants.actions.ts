"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { endGrant, grantRole, setGrantDecree } from "./grants.commands";
import { GrantDecree, GrantEnd, NewGrant } from "./grants.schema";

const PAGE = "/petugas/pengaturan/pengguna";

export const grantRoleAction = formAction({
  schema: NewGrant,
  gate: () => staffContext("admin"),
  command: grantRole,
  done: () => {
    revalidatePath(PAGE, "layout");
    return { message: "Peran diberikan. Petugas itu perlu masuk kembali." };
  },
});

export const endGrantAction = formAction({
  schema: GrantEnd,
  gate: () => staffContext("admin"),
  command: endGrant,
  done: () => {
    revalidatePath(PAGE, "layout");
    return { message: "Peran dicabut. Petugas itu perlu masuk kembali." };
  },
});

export const setGrantDecreeAction = formAction({
  schema: GrantDecree,
  gate: () => staffContext("admin"),
  command: setGrantDecree,
  done: () => {
    revalidatePath(PAGE, "layout");
    return { message: "Nomor surat penugasan disimpan." };
  },
});
