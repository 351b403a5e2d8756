"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { confirmNumbers, skipNumbers } from "./backups.commands";
import { LastNumber, NumbersChecked } from "./backups.schema";

const PAGE = "/petugas/pengaturan/cadangan";
const gate = () => staffContext("admin");

export const skipNumbersAction = formAction({
  schema: LastNumber,
  gate,
  command: skipNumbers,
  done: ({ skipped }) => {
    revalidatePath(PAGE);
    return { message: skipped > 0 ? `${skipped} nomor dilewati.` : "Tidak ada nomor yang perlu dilewati." };
  },
});

export const confirmNumbersAction = formAction({
  schema: NumbersChecked,
  gate,
  command: confirmNumbers,
  done: () => {
    revalidatePath(PAGE);
    return { message: "Nomor surat diberikan lagi mulai sekarang." };
  },
});
