import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** Must not be found in anything that the portal keeps and serves. */
export const MARKER = "KASAR<script>alert(document.cookie)</script>";

export const raw = (text: string) => Buffer.from(text, "latin1");

export function honestPhoto(format: "jpeg" | "png" | "webp" = "jpeg"): Promise<Buffer> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 30 };
  return sharp({ create: { width: 120, height: 80, channels: 3, background: "#777", noise } })
    .toFormat(format)
    .toBuffer();
}

/** Text where pictures may carry text. */
export async function jpegWithComment(text: string): Promise<Buffer> {
  const photo = await honestPhoto();
  return Buffer.concat([photo.subarray(0, 2), comment(raw(text)), photo.subarray(2)]);
}

/** Of exactly so many bytes, by comments that any reader skips. */
export async function jpegOfSize(size: number): Promise<Buffer> {
  const photo = await honestPhoto();
  const parts: Buffer[] = [photo.subarray(0, 2)];
  for (let left = size - photo.length; left > 0; ) {
    // Each comment costs four bytes; never leave a rest that is too small for one.
    const whole = left <= 60_004 ? left : Math.min(60_004, left - 8);
    parts.push(comment(Buffer.alloc(whole - 4, 0x20)));
    left -= whole;
  }
  return Buffer.concat([...parts, photo.subarray(2)]);
}

function comment(content: Buffer): Buffer {
  const length = content.length + 2;
  return Buffer.concat([Buffer.from([0xff, 0xfe, length >> 8, length & 255]), content]);
}

/** A PNG whose head claims any size over whatever lines are given. */
export function pngOf(width: number, height: number, lines: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
}

/** As heavy as a PNG of its size can be: colour and cover, 16 bits each, to be turned before it can be written anew. */
export function deepPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([16, 6, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  // One entry of EXIF: orientation (0x0112), a short, once, 6.
  const turned = raw("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0");
  const pixels = deflateSync(Buffer.alloc((width * 8 + 1) * height), { level: 1 });
  const chunks = [chunk("IHDR", head), chunk("eXIf", turned), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([start, ...chunks]);
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([raw(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A JPEG whose frame claims other sides than it has. */
export async function jpegClaiming(width: number, height: number): Promise<Buffer> {
  const photo = Buffer.from(await honestPhoto());
  const frame = photo.indexOf(Buffer.from([0xff, 0xc0]));
  photo.writeUInt16BE(height, frame + 5);
  photo.writeUInt16BE(width, frame + 7);
  return photo;
}

/** One stored entry, as small as a zip can be. */
export function zipOf(name: string, content: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([local, raw(name), content, end]);
}
