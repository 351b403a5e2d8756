import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { chunk, deepPng, honestPhoto, jpegWithComment, MARKER, raw } from "../makers";
import { hostileFile as file, type HostileFile } from "./hostile-file";

const PNG_HEAD = 33;

/** Pictures that are pictures: heavy to open, or with something in their margins. What is kept is small, upright and clean. */
export async function hostilePictures(): Promise<HostileFile[]> {
  const [png, webp] = await Promise.all([honestPhoto("png"), honestPhoto("webp")]);
  const margin = (type: string, data: Buffer) =>
    Buffer.concat([png.subarray(0, PNG_HEAD), chunk(type, data), png.subarray(PNG_HEAD)]);
  const folded = deflateSync(Buffer.alloc(150_000_000));
  const side = 6_900;
  const flat = sharp({ create: { width: side, height: side, channels: 3, background: "#345" } });
  return [
    file(
      "a PNG whose colour profile unfolds to 150 MB",
      "either",
      margin("iCCP", Buffer.concat([raw("icc\0\0"), folded])),
      "a.png",
    ),
    file(
      "a PNG whose comment unfolds to 150 MB",
      "either",
      margin("zTXt", Buffer.concat([raw("a\0\0"), folded])),
      "a.png",
    ),
    file(
      "a PNG with a comment of 9 MB",
      "either",
      margin("tEXt", raw(`a\0${MARKER}${"x".repeat(9_000_000)}`)),
      "a.png",
    ),
    file("a PNG of 48 megapixels, 16 bits deep, lying on its side", "refused", deepPng(side, side), "a.png"),
    file("a PNG of a million by 49", "refused", await line(sharp, 1_000_000, 49), "a.png"),
    file(
      "a photo of 48 megapixels lying on its side",
      "kept",
      await flat.jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    ),
    file(
      "a photo of four colours (CMYK)",
      "kept",
      await sharp(await honestPhoto())
        .toColourspace("cmyk")
        .jpeg()
        .toBuffer(),
    ),
    file(
      "a photo in many passes",
      "kept",
      await sharp(await honestPhoto())
        .jpeg({ progressive: true })
        .toBuffer(),
    ),
    file(
      "a photo with a script among its facts",
      "either",
      await sharp(await honestPhoto())
        .withExif({ IFD0: { Copyright: MARKER, ImageDescription: MARKER } })
        .jpeg()
        .toBuffer(),
    ),
    file("a photo with 150 comments of a script", "either", await jpegWithComment(MARKER.repeat(1_000))),
    file("a WebP that claims 16,383 by 16,383", "refused", claimingWebp(webp), "a.webp"),
    file("a WebP with a foreign piece", "either", Buffer.concat([webp, raw("XMP \x2c\0\0\0"), raw(MARKER)]), "a.webp"),
    file(
      "an AVIF called HEIC",
      "either",
      await sharp(await honestPhoto())
        .avif({ effort: 0 })
        .toBuffer(),
      "a.heic",
    ),
    file("a PNG whose check sums are wrong", "either", wrongSums(png), "a.png"),
    file(
      "a PNG without its pixels",
      "refused",
      Buffer.concat([png.subarray(0, PNG_HEAD), chunk("IEND", Buffer.alloc(0))]),
      "a.png",
    ),
    file("a PNG with two heads", "either", Buffer.concat([png.subarray(0, PNG_HEAD), png.subarray(8)]), "a.png"),
  ];
}

function line(make: typeof sharp, width: number, height: number) {
  return make({ create: { width, height, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
}

/** The extended head says how large the canvas is; the picture itself is small. */
function claimingWebp(webp: Buffer): Buffer {
  const head = Buffer.alloc(18);
  head.write("VP8X", 0, "latin1");
  head.writeUInt32LE(10, 4);
  head.writeUIntLE(16_382, 12, 3);
  head.writeUIntLE(16_382, 15, 3);
  const whole = Buffer.concat([webp.subarray(0, 12), head, webp.subarray(12)]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

function wrongSums(png: Buffer): Buffer {
  const bent = Buffer.from(png);
  bent.writeUInt32BE(0, PNG_HEAD - 4);
  return bent;
}
