import "server-only";
import type { FileRefusal } from "@/lib/domain/files";
import { inWorker, WorkerGaveUp } from "./in-worker";

/** Null: nothing in it runs, opens, sends or hides anything. The rules are in worker-pdf.mjs. */
export async function judgePdf(bytes: Uint8Array): Promise<FileRefusal | null> {
  try {
    const { refusal } = await inWorker<{ refusal: FileRefusal | null }>("pdf", bytes);
    return refusal;
  } catch (error) {
    if (error instanceof WorkerGaveUp) return "pdf_too_complex";
    throw error;
  }
}
