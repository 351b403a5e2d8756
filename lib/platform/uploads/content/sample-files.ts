import "server-only";
import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** Files for tests: honest ones, and the parts hostile ones are made of. */

const HEIC_64_BY_48 =
  "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAA85tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAAC" +
  "AAAAEGlkYXQAAAAAAEAAMAAAAExpbG9jAQAAAERAAAMAAQAAAAAAAAPyAAEAAAAAAAAAGgACAAEAAAAAAAAAAQAAAAAAAAAIAAMAAAAAAAAEDAABAAAA" +
  "AAAAALgAAABNaWluZgAAAAAAAwAAABVpbmZlAgAAAQABAABodmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABFeGlmAAAAAsJp" +
  "cHJwAAACn2lwY28AAABzaHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAJ0IBAQNwAAADAJAA" +
  "AAMAAAMAHqAggQWW6uSmubAgAAADACAAAAMAISIAAQAGRAHBc8CJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAAAABAAAAAMAAAAexjb2xy" +
  "cHJvZgAAAeBsY21zBCAAAG1udHJSR0IgWFlaIAfiAAMAFAAJAA4AHWFjc3BNU0ZUAAAAAHNhd3NjdHJsAAAAAAAAAAAAAAAAAAD21gABAAAAANMtaGFu" +
  "ZHnpv1ZaPgG2gyOFVUb3T6oAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACmRlc2MAAAD8AAAAJGNwcnQAAAEgAAAAInd0cHQAAAFEAAAAFGNo" +
  "YWQAAAFYAAAALHJYWVoAAAGEAAAAFGdYWVoAAAGYAAAAFGJYWVoAAAGsAAAAFHJUUkMAAAHAAAAAIGdUUkMAAAHAAAAAIGJUUkMAAAHAAAAAIG1sdWMA" +
  "AAAAAAAAAQAAAAxlblVTAAAACAAAABwAcwBSAEcAQm1sdWMAAAAAAAAAAQAAAAxlblVTAAAABgAAABwAQwBDADAAAFhZWiAAAAAAAAD21gABAAAAANMt" +
  "c2YzMgAAAAAAAQw/AAAF3f//8yYAAAeQAAD9kv//+6H///2iAAAD3AAAwHFYWVogAAAAAAAAb6AAADjyAAADj1hZWiAAAAAAAABilgAAt4kAABjaWFla" +
  "IAAAAAAAACSgAAAPhQAAtsRwYXJhAAAAAAADAAAAAmZpAADypwAADVkAABPQAAAKWwAAABBwaXhpAAAAAAMICAgAAAAbaXBtYQAAAAAAAAACAAECgQIA" +
  "AgMDhIUAAAAoaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAA5jZHNjAAMAAQACAAAA2m1kYXQAAAAWKAGvGYDvSaW//9/jH/X2r/imtaY+bgAAAABJSSoA" +
  "CAAAAAYAEgEDAAEAAAABAAAAGgEFAAEAAABWAAAAGwEFAAEAAABeAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAABmAAAAAAAAADhjAADo" +
  "AwAAOGMAAOgDAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAQAAAAAOgBAABAAAAMAAAAAAA" +
  "AAA=";

export function heicPhoto(): Uint8Array {
  return new Uint8Array(Buffer.from(HEIC_64_BY_48, "base64"));
}

/** The same picture, which claims to be larger than it is. */
export function heicClaiming(width: number, height: number): Uint8Array {
  const file = Buffer.from(heicPhoto());
  for (let at = file.indexOf("ispe"); at >= 0; at = file.indexOf("ispe", at + 1)) {
    file.writeUInt32BE(width, at + 8);
    file.writeUInt32BE(height, at + 12);
  }
  return new Uint8Array(file);
}

/** As a phone makes it: lying on its side, with the place where it was taken. */
export async function phonePhoto(
  format: "jpeg" | "png" | "webp" = "jpeg",
  width = 80,
  height = 40,
): Promise<Uint8Array> {
  const noise = {
    create: {
      width,
      height,
      channels: 3 as const,
      background: "#777",
      noise: { type: "gaussian" as const, mean: 128, sigma: 40 },
    },
  };
  const picture = sharp(noise).withExif({ IFD0: { Make: "TelponRahasia" }, IFD3: { GPSLatitude: "8/1 41/1 0/1" } });
  const turned = picture.withMetadata({ orientation: 6, exif: { IFD0: { Make: "TelponRahasia" } } });
  return new Uint8Array(await turned.toFormat(format).toBuffer());
}

type Pdf = { objects?: string[]; trailer?: string; head?: string; pages?: string; catalog?: string };

/** A whole small PDF, byte for byte: catalogue 1, pages 2, page 3, then the given objects from 4 on. */
export function pdfOf({ objects = [], trailer = "", head = "", pages = "", catalog = "" }: Pdf = {}): Uint8Array {
  const all = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    pages || "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
    ...objects,
  ];
  let body = `%PDF-1.7\n${head}`;
  const offsets: number[] = [];
  all.forEach((object, index) => {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const xref = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}`;
  const end = `trailer\n<</Size ${all.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body + xref + end, "latin1"));
}

/** Objects (number → text) folded away in a compressed object stream, where a scan of bytes sees nothing. */
export function objectStream(inside: Record<number, string>, type = "/Type/ObjStm"): string {
  const entries = Object.entries(inside);
  let offset = 0;
  const index = entries.map(([number, text]) => {
    const at = offset;
    offset += text.length + 1;
    return `${number} ${at}`;
  });
  const head = `${index.join(" ")} `;
  const packed = deflateSync(Buffer.from(head + entries.map(([, text]) => text).join(" "), "latin1")).toString(
    "latin1",
  );
  return `<<${type}/N ${entries.length}/First ${head.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`;
}
