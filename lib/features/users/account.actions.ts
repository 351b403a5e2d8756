"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { changePassword, chooseNotices, endOtherOwnSessions, endOwnSession } from "./account.commands";
import { ChangedPassword, NoticeWaysChosen, OneSession, OtherSessions } from "./account.schema";

const PAGE = "/petugas/pengaturan/akun";
const gate = () => staffContext();

export const changePasswordAction = formAction({
  schema: ChangedPassword,
  gate,
  command: changePassword,
  done: () => {
    revalidatePath(PAGE);
    return { message: "Kata sandi diganti. Sesi Anda di perangkat lain sudah diakhiri." };
  },
});

export const chooseNoticesAction = formAction({
  schema: NoticeWaysChosen,
  gate,
  command: chooseNotices,
  done: () => {
    revalidatePath(PAGE);
    return { message: "Pilihan pemberitahuan disimpan." };
  },
});

export const endOwnSessionAction = formAction({
  schema: OneSession,
  gate,
  command: endOwnSession,
  done: () => {
    revalidatePath(PAGE);
    return { message: "Sesi itu diakhiri." };
  },
});

export const endOtherOwnSessionsAction = formAction({
  schema: OtherSessions,
  gate,
  command: endOtherOwnSessions,
  done: () => {
    revalidatePath(PAGE);
    return { message: "Semua sesi lain diakhiri." };
  },
});
