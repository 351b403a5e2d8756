"use server";
import { revalidatePath } from "next/cache";
import { NOTHING_CHANGED } from "@/lib/domain/form-state";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { saveSharing } from "./work-sharing.commands";
import { SHARING_WRITERS } from "./work-sharing.policy";
import { SaveSharing } from "./work-sharing.schema";

export const saveSharingAction = formAction({
  schema: SaveSharing,
  gate: () => staffContext(...SHARING_WRITERS),
  command: saveSharing,
  done: ({ changed }) => {
    revalidatePath("/petugas/pengaturan/pembagian");
    return { message: changed ? "Pembagian disimpan; berlaku bagi tugas yang masuk sesudah ini." : NOTHING_CHANGED };
  },
});
