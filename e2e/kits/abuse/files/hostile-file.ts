/**
 * "refused": not kept, with a reason; "kept": an honest file (its name is what is odd), kept and clean;
 * "either": whatever becomes of it, what is kept is clean.
 */
export type HostileFile = {
  how: string;
  name: string;
  type: string;
  bytes: Uint8Array;
  expect: "refused" | "kept" | "either";
};

const TYPES: Record<string, string> = {
  png: "image/png",
  webp: "image/webp",
  heic: "image/heic",
  zip: "application/zip",
  pdf: "application/pdf",
};

/** As a browser would send it: the type is the one of the name. */
export function hostileFile(
  how: string,
  expect: HostileFile["expect"],
  bytes: Uint8Array,
  name = "ktp.jpg",
  type = TYPES[name.split(".").at(-1) ?? ""] ?? "image/jpeg",
): HostileFile {
  return { how, name, type, bytes, expect };
}
