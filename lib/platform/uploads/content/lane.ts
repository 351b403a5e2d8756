import "server-only";
import { type FileRefusal, MAX_FILE_BYTES, MAX_PIXELS, MAX_SIDE, type Stamp } from "@/lib/domain/files";
import { Lane } from "@/lib/platform/lane/lane";
import type { CleanContent } from "./clean-content";
import type { FileSource } from "./file-source";

export type Work = { task: "photo" | "heic" | "pdf"; source: FileSource; type?: string; stamp?: Stamp | undefined };
export type Worked = { refusal: FileRefusal | null } | CleanContent;

export const LIMITS = { bytes: MAX_FILE_BYTES + 1, pixels: MAX_PIXELS, side: MAX_SIDE };

/** The largest honest file, 50 megapixels lying on their side, takes about 350 MB. */
export function fileLane() {
  return new Lane<Work & { limits: typeof LIMITS }, Worked>({
    program: ["lib", "platform", "uploads", "content", "child.mjs"],
    memory: { most: 512, heap: 384, recycle: 160 },
  });
}
export type FileLane = ReturnType<typeof fileLane>;
