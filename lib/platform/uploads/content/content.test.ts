import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES, MAX_PIXELS, MAX_SIDE } from "@/lib/domain/files";
import { cleanContent } from "./index";
import { heicClaiming, heicPhoto, pdfOf, phonePhoto } from "./sample-files";

const text = (value: string) => new Uint8Array(Buffer.from(value, "latin1"));
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const codeOf = async (bytes: Uint8Array) => {
  const answer = await cleanContent(bytes);
  return answer.ok ? answer.value.contentType : answer.code;
};

/** The end record of an empty ZIP: anything with it at its end opens as an archive. */
const ZIP_END = text(`PK\u0005\u0006${"\0".repeat(18)}`);

describe("pictures", () => {
  it.each(["jpeg", "png", "webp"] as const)("%s is made anew: upright, without EXIF, same format", async (format) => {
    const sent = await phonePhoto(format);
    expect(Buffer.from(sent).includes("TelponRahasia")).toBe(true);
    const answer = await cleanContent(sent);
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.value.contentType).toBe(`image/${format}`);
    expect(Buffer.from(answer.value.bytes).includes("TelponRahasia")).toBe(false);
    const { width, height, exif, orientation } = await sharp(answer.value.bytes).metadata();
    expect({ width, height, exif, orientation }).toEqual({
      width: 40,
      height: 80,
      exif: undefined,
      orientation: undefined,
    });
  });

  it("HEIC becomes JPEG with the same picture", async () => {
    const answer = await cleanContent(heicPhoto());
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.value.contentType).toBe("image/jpeg");
    const { data, info } = await sharp(answer.value.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([64, 48]);
    expect(data[0]).toBeGreaterThan(150); // the sample is red
    expect(data[1]).toBeLessThan(80);
  });

  it("what is appended to a photo does not survive", async () => {
    const answer = await cleanContent(join(await phonePhoto(), text("<script>alert(1)</script>".repeat(10))));
    if (!answer.ok) throw new Error(answer.code);
    expect(Buffer.from(answer.value.bytes).includes("script")).toBe(false);
  });

  it.each(["jpeg", "webp"] as const)("%s whose XMP holds a script is taken without it", async (format) => {
    const xmp = `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><html><script>alert(1)</script></html></x:xmpmeta>`;
    const sent = await sharp(await phonePhoto())
      .withXmp(xmp)
      .toFormat(format)
      .toBuffer();
    expect(sent.includes("<script>")).toBe(true);
    const answer = await cleanContent(new Uint8Array(sent));
    if (!answer.ok) throw new Error(answer.code);
    expect(Buffer.from(answer.value.bytes).includes("script")).toBe(false);
  });

  it("a photo cut in half is refused, and so are two bytes of magic", async () => {
    const photo = await phonePhoto("jpeg", 400, 300);
    expect(await codeOf(photo.subarray(0, photo.length / 2))).toBe("image_broken");
    expect(await codeOf(text("\xff\xd8\xff\xe0 not a picture at all"))).toBe("image_broken");
    const heic = heicPhoto();
    expect(await codeOf(heic.subarray(0, heic.length - 300))).toBe("image_broken");
  });

  it("more than 50 megapixels are refused by their header, 50 are taken", async () => {
    const flat = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: "#fff" } })
        .png({ compressionLevel: 9 })
        .toBuffer();
    const bomb = new Uint8Array(await flat(10_000, MAX_PIXELS / 10_000 + 1));
    expect(bomb.byteLength).toBeLessThan(300_000);
    expect(await codeOf(bomb)).toBe("image_too_many_pixels");
    expect(await codeOf(new Uint8Array(await flat(10_000, MAX_PIXELS / 10_000)))).toBe("image/png");
    expect(await codeOf(heicClaiming(10_000, 5_001))).toBe("image_too_many_pixels");
  });

  it("16 bits a colour weigh double, and no side is longer than a photo's can be", async () => {
    const grey = sharp({ create: { width: 6_000, height: 4_400, channels: 3, background: "#777" } }).greyscale();
    expect(await codeOf(new Uint8Array(await grey.png().toBuffer()))).toBe("image/png");
    const deep = await grey.toColourspace("grey16").png().toBuffer();
    expect(await codeOf(new Uint8Array(deep))).toBe("image_too_many_pixels");
    const line = { width: MAX_SIDE + 1, height: 2, channels: 3 as const, background: "#fff" };
    expect(await codeOf(new Uint8Array(await sharp({ create: line }).png().toBuffer()))).toBe("image_too_many_pixels");
  });

  it("a header that claims 50 gigapixels costs nothing", async () => {
    const png = Buffer.from(
      await sharp({ create: { width: 2, height: 2, channels: 3, background: "#fff" } })
        .png()
        .toBuffer(),
    );
    png.writeUInt32BE(220_000, 16);
    png.writeUInt32BE(220_000, 20);
    expect(["image_too_many_pixels", "image_broken"]).toContain(await codeOf(new Uint8Array(png)));
  });
});

describe("what is neither photo nor PDF", () => {
  it.each([
    ["nothing", text(""), "file_empty"],
    ["SVG", text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), "file_type_unknown"],
    [
      "SVG with an XML head",
      text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      "file_type_unknown",
    ],
    ["HTML", text("<!doctype html><script>alert(1)</script>"), "file_type_unknown"],
    ["plain text", text("NIK 5201..."), "file_type_unknown"],
    ["GIF", text(`GIF89a\x01\x00\x01\x00${"\0".repeat(40)}`), "file_type_unknown"],
    ["ZIP", text(`PK\x03\x04${"\0".repeat(60)}`), "file_type_unknown"],
    ["a program", text(`MZ${"\0".repeat(100)}`), "file_type_unknown"],
    ["AVIF", text("\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf\0\0\0\0"), "file_type_unknown"],
  ])("%s is refused", async (_name, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it("two files in one are refused", async () => {
    const photo = await phonePhoto();
    const jpegComment = text("\xff\xfe\x00\x22<html><script>alert(1)</script></html>".slice(0, 36));
    expect(await codeOf(join(photo.subarray(0, 2), jpegComment, photo.subarray(2)))).toBe("file_disguised");
    expect(await codeOf(join(photo.subarray(0, 2), text("\xff\xfe\x00\x0a%PDF-1.7"), photo.subarray(2)))).toBe(
      "file_disguised",
    );
    expect(await codeOf(join(photo, ZIP_END))).toBe("file_disguised");
    expect(await codeOf(join(pdfOf(), ZIP_END))).toBe("file_disguised");
    expect(await codeOf(pdfOf({ head: "%<html><script>alert(1)</script>\n" }))).toBe("file_disguised");
  });

  it("10 MB are taken, one byte more is not", async () => {
    const room = MAX_FILE_BYTES - 1_000;
    const large = pdfOf({ objects: [`<</Length ${room}>>stream\n${" ".repeat(room)}\nendstream`] });
    const exact = join(large, text("\n".repeat(MAX_FILE_BYTES - large.byteLength)));
    expect(exact.byteLength).toBe(MAX_FILE_BYTES);
    expect(await codeOf(exact)).toBe("application/pdf");
    expect(await codeOf(join(exact, text("\n")))).toBe("file_too_large");
  });
});
