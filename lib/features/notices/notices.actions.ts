"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { markNoticesRead } from "./notices.commands";
import { ReadNotice } from "./notices.schema";

export const markNoticesReadAction = formAction({
  schema: ReadNotice,
  gate: () => staffContext(),
  command: markNoticesRead,
  done: () => revalidatePath("/petugas", "layout"),
});
