"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { pastePeople } from "./pasted-people.command";
import {
  changeStaff,
  confirmStaff,
  createStaff,
  endStaffSessions,
  renewInvite,
  setStaffActive,
} from "./users.commands";
import { ChangedStaff, NewStaff, OneStaff, PastePeople, StaffActivity } from "./users.schema";

const PAGE = "/petugas/pengaturan/pengguna";
const gate = () => staffContext("admin");

export const createStaffAction = formAction({
  schema: NewStaff,
  gate,
  command: createStaff,
  done: ({ link }) => {
    revalidatePath(PAGE, "layout");
    return {
      message: "Pengguna dibuat. Salin tautan ini sekarang; tautan hanya ditampilkan satu kali.",
      values: { link },
    };
  },
});

export const pastePeopleAction = formAction({
  schema: PastePeople,
  gate,
  command: pastePeople,
  // What was only looked at stays in its field; of what was added each link is shown this once.
  done: ({ said, links }, { people }) => {
    if (links) revalidatePath(PAGE, "layout");
    const shown: Record<string, string | string[]> = links
      ? { links: links.map(({ name, link }) => `${name}\t${link}`) }
      : { people, seen: "ya" };
    return { message: said, values: shown };
  },
});

export const renewInviteAction = formAction({
  schema: OneStaff,
  gate,
  command: renewInvite,
  done: ({ link }) => {
    revalidatePath(PAGE, "layout");
    return { message: "Tautan baru siap. Salin sekarang; tautan hanya ditampilkan satu kali.", values: { link } };
  },
});

export const changeStaffAction = formAction({
  schema: ChangedStaff,
  gate,
  command: changeStaff,
  done: () => {
    revalidatePath(PAGE, "layout");
    return { message: "Perubahan disimpan." };
  },
});

export const setStaffActiveAction = formAction({
  schema: StaffActivity,
  gate,
  command: setStaffActive,
  done: (_, { active }) => {
    revalidatePath(PAGE, "layout");
    return {
      message:
        active === "ya"
          ? "Akun diaktifkan lagi."
          : "Akun dinonaktifkan. Petugas itu langsung keluar dari semua perangkat.",
    };
  },
});

export const confirmStaffAction = formAction({
  schema: OneStaff,
  gate,
  command: confirmStaff,
  done: () => {
    revalidatePath(PAGE, "layout");
    return { message: "Dibenarkan. Perannya berlaku sekarang." };
  },
});

export const endStaffSessionsAction = formAction({
  schema: OneStaff,
  gate,
  command: endStaffSessions,
  done: () => {
    revalidatePath(PAGE, "layout");
    return { message: "Semua sesi petugas itu diakhiri." };
  },
});
