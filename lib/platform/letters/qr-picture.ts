import "server-only";
import sharp from "sharp";
import { encode } from "uqr";

/** A QR code as a PNG, one pixel a module times `scale`; without the quiet border, which the page around it gives. */
export async function qrPicture(text: string, scale = 1): Promise<Uint8Array> {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const pixels = Uint8Array.from(data.flat(), (dark) => (dark ? 0 : 255));
  const picture = sharp(pixels, { raw: { width: size, height: size, channels: 1 } });
  const side = size * scale;
  return new Uint8Array(
    await picture
      .resize(side, side, { kernel: "nearest" })
      .toColourspace("b-w")
      .png({ compressionLevel: 9 })
      .toBuffer(),
  );
}
