"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action";
import { uploaderContext } from "@/lib/platform/context/uploader";
import { removeDocument } from "./documents.commands";
import { RemoveDocument } from "./documents.schema";

export const removeDocumentAction = formAction({
  schema: RemoveDocument,
  gate: uploaderContext,
  command: (ctx, input) => removeDocument(ctx, input),
  done: ({ back }) => {
    revalidatePath(back.split("?")[0] ?? back);
    redirect(back);
  },
});
