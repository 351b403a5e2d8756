import { createUploadthing, type FileRouter, UTFiles } from "uploadthing/next";
import { UploadThingError } from "uploadthing/server";
import { FILE_REFUSALS, MAX_FILE_BYTES } from "@/lib/domain/files";
import { finishUpload, openUpload } from "@/lib/features/documents/commands";
import { UploadClaim } from "@/lib/features/documents/schema";
import { findUploadTarget } from "@/lib/features/documents/targets/queries";
import { findUploader } from "@/lib/platform/context/uploader";
import { consume } from "@/lib/platform/rate-limit";

const f = createUploadthing();

/** The content decides later; here only size and count as the browser tells them. */
const document = f({ blob: { maxFileSize: "16MB", maxFileCount: 5, minFileCount: 1 } })
  .input(UploadClaim)
  .middleware(async ({ files, input }) => {
    const target = await findUploadTarget(await findUploader(input), input);
    if (!target.ok) throw problem(target.code);
    const owner = target.value.kind === "draft" ? target.value.draftId : target.value.applicationId;
    const allowed = await consume("upload", `upload:${owner}`);
    if (!allowed.ok) throw problem("too_many_uploads");
    const opened = [];
    for (const file of files) {
      if (file.size > MAX_FILE_BYTES) throw problem("file_too_large");
      if (file.size === 0) throw problem("file_empty");
      opened.push({ ...file, customId: await openUpload(target.value, "document", file) });
    }
    return { [UTFiles]: opened };
  })
  .onUploadComplete(async ({ file }) => finishUpload(file.customId ?? ""));

export const uploadRouter = { document } satisfies FileRouter;
export type UploadRouter = typeof uploadRouter;

function problem(code: keyof typeof FILE_REFUSALS) {
  return new UploadThingError({ code: "BAD_REQUEST", message: FILE_REFUSALS[code] });
}
