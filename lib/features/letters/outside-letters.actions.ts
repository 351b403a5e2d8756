"use server";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { editOutside, enterOutside } from "./outside-letters.commands";
import { EditOutside, EnterOutside } from "./outside-letters.schema";

const gate = () => staffContext();

export const enterOutsideAction = formAction({
  schema: EnterOutside,
  gate,
  command: enterOutside,
  done: ({ letterId }) => seeAgain(`/petugas/surat/${letterId}`, "?kabar=luar"),
});

export const editOutsideAction = formAction({
  schema: EditOutside,
  gate,
  command: editOutside,
  done: ({ letterId }) => seeAgain(`/petugas/surat/${letterId}`, "?kabar=diubah"),
});
