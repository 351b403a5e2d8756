/** 10 MiB, as printed on the form: "paling besar 10 MB". */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** A small PNG can unfold to gigabytes; 50 megapixels is above any phone camera in use. */
export const MAX_PIXELS = 50_000_000;
/** No photo is longer (JPEG ends here), and one line of a longer picture would weigh megabytes. */
export const MAX_SIDE = 65_535;

/** So many files a requirement takes, in the first form, in a correction and at the desk alike; 5 where its catalogue names no number. */
export function mostFiles(entry: { maxFiles?: number } | undefined): number {
  return entry?.maxFiles || 5;
}

/** For `<input accept>`: a hint to the file dialog and nothing more, the content decides. */
export const ACCEPTED_TYPES = "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif,application/pdf";

/** What is stored: HEIC has become JPEG by then. */
export const STORED_TYPES = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type StoredType = (typeof STORED_TYPES)[number];
