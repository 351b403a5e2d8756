import "server-only";
import { encode } from "uqr";
import { env } from "./env";

/** `path`: the dark modules as one SVG path in a square of `size`; without the quiet border, which the page gives. */
export type QrCode = { address: string; size: number; path: string };

/** A QR code that opens a page of this portal. */
export function qrOf(page: string): QrCode {
  const address = `${env().PUBLIC_URL}${page}`;
  const { data, size } = encode(address, { ecc: "M", border: 0 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { address, size, path };
}
