import "server-only";

/** Enough of a stored file to write its row. */
export type StoredFile = { storageName: string; size: number; sha256: string };

/**
 * Where the files of citizens lie: local disk today (disk-storage.ts). A store of another
 * kind implements this and is chosen in storage.ts; nobody else knows which one it is.
 */
export interface Storage {
  /** Durable when it returns: only then may the row that names it be committed. */
  put(bytes: Uint8Array): Promise<StoredFile>;
  read(storageName: string): Promise<Uint8Array>;
  /** Throws `StoredFileMissing` before the first byte, so that a route can still answer 404. */
  stream(storageName: string): Promise<{ size: number; body: ReadableStream<Uint8Array> }>;
  /** A file that is gone already is no error. */
  remove(storageName: string): Promise<void>;
  /** Every stored name last written before `before`: what the clean-up compares with the rows. */
  listOlderThan(before: Date): AsyncIterable<string>;
  parts: Parts;
  /** Writes something small and takes it away again; throws when the store cannot be written. */
  probe(): Promise<void>;
  /** Null: the store has no end that could be told. */
  freeBytes(): Promise<number | null>;
}

/** Bytes of uploads under way, by the upload's id; the upload's row says how many of them count. */
export interface Parts {
  /** Durable when it returns. Writing at 0 begins anew; bytes from `offset` on are replaced. A text: where the bytes lie. */
  write(customId: string, offset: number, bytes: Uint8Array | string): Promise<void>;
  /** A path of this machine for what arrives before it counts; forgotten with the parts when nobody removes it. */
  arriving(): Promise<string>;
  /** Where this machine can read what has been written. */
  place(customId: string): Promise<string>;
  read(customId: string): Promise<Uint8Array>;
  /** In bytes; 0 when nothing is there. */
  size(customId: string): Promise<number>;
  remove(customId: string): Promise<void>;
  /** Parts nobody went on with; says how many there were. */
  removeOlderThan(before: Date): Promise<number>;
}

export class StoredFileMissing extends Error {}
