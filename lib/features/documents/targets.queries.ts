import "server-only";
import type { FileRefusal } from "@/lib/domain/files";
import type { Result } from "@/lib/domain/result";
import type { UploaderContext } from "@/lib/platform/context/uploader";
import { db } from "@/lib/platform/db";
import type { UploadClaim, UploadTarget } from "./documents.schema";
import { targetFor } from "./targets.store";

/** May this uploader add a file there now? Asked before the first byte; the command asks again before the row is written. */
export async function findUploadTarget(
  ctx: UploaderContext,
  claim: UploadClaim,
): Promise<Result<UploadTarget, { code: FileRefusal }>> {
  return targetFor(db(), ctx.uploader, claim);
}
