"use server";
import { revalidatePath } from "next/cache";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { addReason, editReason, removeReason } from "./reasons.commands";
import { REASON_WRITERS } from "./reasons.policy";
import { AddReason, EditReason, RemoveReason } from "./reasons.schema";

const PAGE = "/petugas/pengaturan/alasan";
const gate = () => staffContext(...REASON_WRITERS);
const done = ({ said }: { said: string }) => {
  revalidatePath(PAGE);
  return { message: said };
};

export const addReasonAction = formAction({ schema: AddReason, gate, command: addReason, done });
export const editReasonAction = formAction({ schema: EditReason, gate, command: editReason, done });
export const removeReasonAction = formAction({
  schema: RemoveReason,
  gate,
  command: removeReason,
  done: () => seeAgain(PAGE, "?kabar=dihapus"),
});
