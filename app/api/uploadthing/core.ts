import { createUploadthing, type FileRouter, UTFiles } from "uploadthing/next";
import { UploadThingError } from "uploadthing/server";
import { FILE_REFUSALS, type FileRefusal, MAX_FILE_BYTES, writable } from "@/lib/domain/files";
import { finishUpload, openUpload } from "@/lib/features/documents/documents.commands";
import { ownerOf } from "@/lib/features/documents/documents.policy";
import { UploadClaim } from "@/lib/features/documents/documents.schema";
import { findUploadTarget } from "@/lib/features/documents/targets.queries";
import { isLate } from "@/lib/platform/busy";
import { senderOf, type UploaderContext } from "@/lib/platform/context/uploader";
import { logger } from "@/lib/platform/logger";
import { consume } from "@/lib/platform/rate-limit";
import { UPLOADS, uncounted } from "@/lib/platform/uploads/upload-limit";

const f = createUploadthing();

/** Who sends each request, as route.ts has proved it before the library saw the request. */
export const senders = new WeakMap<Request, UploaderContext | null>();

/** The content decides later; here only size and count as the browser tells them. */
const document = f({ blob: { maxFileSize: "16MB", maxFileCount: 5, minFileCount: 1 } }, { awaitServerData: true })
  .input(UploadClaim)
  .middleware(
    logged(async ({ req, files, input }: Sent) => {
      const ctx = senders.get(req);
      if (!ctx) throw problem("session_ended");
      const target = await findUploadTarget(ctx, input);
      if (!target.ok) throw problem(target.code);
      const allowed = await consume(UPLOADS, `upload:${ownerOf(target.value)}`);
      if (!allowed.ok) throw problem(uncounted(allowed));
      if (files.some((file) => file.size > MAX_FILE_BYTES)) throw problem("file_too_large");
      if (files.some((file) => !(file.size > 0))) throw problem("file_empty");
      const opened = [];
      for (const claimed of files) {
        // The name is cleaned in full when the file is kept.
        const file = { ...claimed, name: writable(claimed.name), type: writable(claimed.type) };
        opened.push({ ...file, customId: await openUpload(ctx, target.value, { ...file, slug: "document" }) });
      }
      return { [UTFiles]: opened, uploads: opened.map((file) => file.customId) };
    }),
  )
  .onUploadComplete(
    logged(async ({ file: { customId } }: { file: { customId: string | null } }) =>
      finishUpload(await senderOf(customId ?? ""), customId ?? ""),
    ),
  );

export const uploadRouter = { document } satisfies FileRouter;

type Sent = {
  req: Request;
  files: readonly { name: string; size: number; type: string; lastModified?: number | undefined }[];
  input: UploadClaim;
};

/** The library turns a fault into its own answer and says nothing; the ingest then finds no result. */
function logged<A, R>(work: (args: A) => Promise<R>) {
  return async (args: A): Promise<R> => {
    try {
      return await work(args);
    } catch (error) {
      if (!(error instanceof UploadThingError)) logger.error({ err: error }, "upload failed");
      throw isLate(error) ? problem("upload_busy") : error;
    }
  };
}

function problem(code: FileRefusal) {
  return new UploadThingError({ code: "BAD_REQUEST", message: FILE_REFUSALS[code] });
}
