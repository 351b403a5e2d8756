"use server";

import { revalidatePath } from "next/cache";
import { NOTHING_CHANGED } from "@/lib/domain/form-state";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { resendMail, saveSettings } from "./settings.commands";
import { Resend, SaveSettings } from "./settings.schema";

const PAGE = "/petugas/pengaturan/umum";
const gate = () => staffContext("admin");

export const saveSettingsAction = formAction({
  schema: SaveSettings,
  gate,
  command: saveSettings,
  done: ({ changed }) => {
    revalidatePath(PAGE);
    return { message: changed > 0 ? "Pengaturan disimpan." : NOTHING_CHANGED };
  },
});

export const resendMailAction = formAction({
  schema: Resend,
  gate,
  command: resendMail,
  done: ({ count }) => {
    revalidatePath(PAGE);
    return { message: count > 0 ? `${count} surat dicoba kirim lagi.` : "Tidak ada surat yang perlu dikirim lagi." };
  },
});
