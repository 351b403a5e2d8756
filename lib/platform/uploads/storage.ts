import "server-only";
import { env } from "../env";
import { diskStorage } from "./disk-storage";

/** Enough of a stored file to write its row. */
export type StoredFile = { storageName: string; size: number; sha256: string };

/** Where finished files lie. Local disk today; an S3-compatible store implements the same five. */
export type Storage = {
  /** Durable when it returns: only then may the row that names it be committed. */
  put(bytes: Uint8Array): Promise<StoredFile>;
  read(storageName: string): Promise<Uint8Array>;
  /** Throws `StoredFileMissing` before the first byte, so that a route can still answer 404. */
  stream(storageName: string): Promise<{ size: number; body: ReadableStream<Uint8Array> }>;
  /** A file that is gone already is no error. */
  remove(storageName: string): Promise<void>;
  /** Every stored name last written before `before`: what the clean-up compares with the rows. */
  listOlderThan(before: Date): AsyncIterable<string>;
};

export class StoredFileMissing extends Error {}

export function storage(): Storage {
  return diskStorage(env().DATA_DIR);
}
