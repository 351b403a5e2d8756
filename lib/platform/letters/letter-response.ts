import "server-only";
import { isNoRoom } from "../uploads/no-room";
import { storage } from "../uploads/storage";
import { StoredFileMissing } from "../uploads/storage-port";
import { LetterNotDrawn, type NotDrawn } from "./pdf";

const TYPES = {
  pdf: "application/pdf",
  zip: "application/zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** A paper to be shown (PDF) or taken along; no cache keeps it. `name`: letters, digits and hyphens of the portal's own. */
export function letterResponse(bytes: Uint8Array, name: string, type: keyof typeof TYPES): Response {
  return new Response(new Uint8Array(bytes), { headers: headersOf(bytes.byteLength, name, type) });
}

/** The same from what is stored, without holding all of it; null: it is gone. */
export async function streamedResponse(
  storageName: string,
  name: string,
  type: keyof typeof TYPES,
): Promise<Response | null> {
  try {
    const { body, size } = await storage().stream(storageName);
    return new Response(body, { headers: headersOf(size, name, type) });
  } catch (error) {
    if (error instanceof StoredFileMissing) return null;
    throw error;
  }
}

function headersOf(size: number, name: string, type: keyof typeof TYPES) {
  const shown = type === "pdf" ? "inline" : "attachment";
  return {
    "content-type": TYPES[type],
    "content-length": String(size),
    "content-disposition": `${shown}; filename="${name.replace(/[^A-Za-z0-9-]+/g, "-")}.${type}"`,
    "content-security-policy": "default-src 'none'; sandbox; style-src 'unsafe-inline'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  };
}

/** A sentence for whoever asked for a paper that they do not get. */
export function letterRefused(status: 401 | 403 | 404 | 409 | 503, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

/** Whoever is not signed in, or has no right. */
export function gateRefused(code: "signed_out" | "no_right"): Response {
  return code === "signed_out"
    ? letterRefused(401, "Masuk dahulu untuk membukanya.")
    : letterRefused(403, "Peran Anda tidak berwenang membukanya.");
}

const NO_ROOM =
  "Ruang penyimpanan portal sedang penuh, jadi berkas surat ini belum bisa disimpan. Surat dan nomornya tidak hilang; coba lagi nanti.";

const NOT_DRAWN: Record<NotDrawn, string> = {
  busy: "Terlalu banyak surat sedang dibuat. Coba lagi sebentar lagi.",
  slow: "Surat ini terlalu panjang untuk dibuat sekaligus. Bagi lampirannya, atau unduh satu per satu.",
  big: "Surat ini terlalu panjang untuk dibuat sekaligus. Bagi lampirannya, atau unduh satu per satu.",
  broken: "Surat ini tidak dapat digambar. Periksa gambar lambang di pengaturan kop surat.",
};

/** The paper that `draw` makes, or a sentence why there is none. */
export async function drawnResponse(
  draw: Promise<Uint8Array>,
  name: string,
  type: keyof typeof TYPES,
): Promise<Response> {
  try {
    return letterResponse(await draw, name, type);
  } catch (error) {
    if (isNoRoom(error)) return letterRefused(503, NO_ROOM);
    if (!(error instanceof LetterNotDrawn)) throw error;
    return letterRefused(503, NOT_DRAWN[error.code]);
  }
}
