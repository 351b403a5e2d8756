"use server";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { editIncoming, enterIncoming, fileIncoming, voidIncoming } from "./incoming-letters.commands";
import { EditIncoming, EnterIncoming, FileIncoming, VoidIncoming } from "./incoming-letters.schema";

const gate = () => staffContext();
const see = (letterId: string, rest: string): Promise<never> => seeAgain(`/petugas/surat/masuk/${letterId}`, rest);

export const enterIncomingAction = formAction({
  schema: EnterIncoming,
  gate,
  command: enterIncoming,
  done: ({ letterId }) => see(letterId, "?kabar=dicatat"),
});

export const editIncomingAction = formAction({
  schema: EditIncoming,
  gate,
  command: editIncoming,
  done: ({ letterId }) => see(letterId, "?kabar=diubah"),
});

export const fileIncomingAction = formAction({
  schema: FileIncoming,
  gate,
  command: fileIncoming,
  done: ({ letterId }) => see(letterId, "?kabar=tanpa-disposisi"),
});

export const voidIncomingAction = formAction({
  schema: VoidIncoming,
  gate,
  command: voidIncoming,
  done: ({ letterId }) => see(letterId, "?kabar=batal"),
});
