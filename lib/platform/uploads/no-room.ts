import "server-only";

const CODES: unknown[] = ["ENOSPC", "EDQUOT"];

/** The disk, or the share of it that the portal may use, is full: nothing is broken, and another try later works. */
export function isNoRoom(error: unknown): boolean {
  return error instanceof Error && CODES.includes((error as NodeJS.ErrnoException).code);
}
