import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { type FileRefusal, MAX_FILE_BYTES } from "@/lib/domain/files";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { CleanContent } from "./clean-content";
import { beginsAsPdf, looksDisguised } from "./disguise";
import { fromHeic, reencode } from "./images";
import { oneAtATime } from "./one-at-a-time";
import { judgePdf } from "./pdf";

export { TooManyWaiting } from "./one-at-a-time";

const PHOTO = ["image/jpeg", "image/png", "image/webp"] as const;
const HEIC = ["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"];

/** Name and claimed type are not asked: the content decides. */
export async function cleanContent(bytes: Uint8Array): Promise<Result<CleanContent, { code: FileRefusal }>> {
  if (bytes.byteLength === 0) return refuse({ code: "file_empty" });
  if (bytes.byteLength > MAX_FILE_BYTES) return refuse({ code: "file_too_large" });
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const type: string | undefined = found?.mime ?? (beginsAsPdf(bytes) ? "application/pdf" : undefined);
  const photo = PHOTO.find((mime) => mime === type);
  const heic = type !== undefined && HEIC.includes(type);
  if (!photo && !heic && type !== "application/pdf") return refuse({ code: "file_type_unknown" });
  if (looksDisguised(bytes, type ?? "")) return refuse({ code: "file_disguised" });

  return oneAtATime(async () => {
    if (photo) return reencode(bytes, photo);
    if (heic) return fromHeic(bytes);
    const refusal = await judgePdf(bytes);
    return refusal ? refuse({ code: refusal }) : ok({ bytes, contentType: "application/pdf" as const });
  });
}
