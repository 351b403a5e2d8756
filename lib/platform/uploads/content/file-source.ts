import "server-only";

/** The bytes themselves, or where they lie on this machine: what waits for its turn should lie on the disk. */
export type FileSource = Uint8Array | string;
