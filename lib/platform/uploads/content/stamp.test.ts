import { createRequire } from "node:module";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { stampOf } from "@/lib/domain/files";
import { stampShare } from "@/lib/testing/stamped-picture";
import { cleanContent } from "./index";
import { heicPhoto, pdfOf } from "./sample-files";

const { PDFDocument, degrees, PDFName } = createRequire(import.meta.url)("@cantoo/pdf-lib");

const STAMP = stampOf("HANYA UNTUK BANTUAN NIB – DINAS KOPERASI DAN UKM LOMBOK BARAT – 28-11-2026");

async function stored(bytes: Uint8Array, stamp: typeof STAMP | null = STAMP) {
  const answer = await cleanContent(bytes, "", stamp ?? undefined);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

/** A card with print on it: grey lines on a light ground. */
async function card(width: number, height: number, format: "jpeg" | "png" | "webp" = "jpeg", orientation = 1) {
  const rows = Array.from({ length: 12 }, (_, row) => {
    const y = (height * (row + 1)) / 14;
    return `<rect x="${width * 0.1}" y="${y}" width="${width * (0.3 + (row % 5) * 0.1)}" height="${height / 40}" fill="#333"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#bcd3e6"/>${rows.join("")}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).withMetadata({ orientation }).toFormat(format).toBuffer());
}

describe("a stamped picture", () => {
  it.each([
    ["lying", 1600, 1000, "jpeg", 1, [1600, 1000]],
    ["upright", 1000, 1600, "jpeg", 1, [1000, 1600]],
    ["upright as the camera notes it", 1600, 1000, "jpeg", 6, [1000, 1600]],
    ["upside down as the camera notes it", 1600, 1000, "jpeg", 3, [1600, 1000]],
    ["PNG", 1600, 1000, "png", 1, [1600, 1000]],
    ["WebP", 1600, 1000, "webp", 1, [1600, 1000]],
    ["of 200 pixels", 200, 126, "jpeg", 1, [1000, 630]],
    ["of 50 megapixels", 8160, 6120, "jpeg", 1, [2600, 1950]],
    ["one pixel high", 3000, 1, "png", 1, [2600, 1]],
  ] as const)(
    "%s carries the lines, and what is beneath stays legible",
    async (_name, w, h, format, turn, size) => {
      const sent = await card(w, h, format, turn);
      const { bytes } = await stored(sent);
      const { width, height } = await sharp(bytes).metadata();
      expect([width, height]).toEqual(size);
      if (height === 1) return;
      const share = await stampShare(bytes, sent);
      expect(share.changed).toBeGreaterThan(0.015);
      expect(share.changed).toBeLessThan(0.3);
      // Print of the card still differs from its ground nearly as much as it did.
      expect(share.contrastKept).toBeGreaterThan(0.75);
    },
    30_000,
  );

  it.each(["#000000", "#ffffff"])("is seen on %s", async (background) => {
    const flat = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
      .jpeg()
      .toBuffer();
    const share = await stampShare((await stored(new Uint8Array(flat))).bytes, flat);
    expect(share.changed).toBeGreaterThan(0.015);
  });

  it("is made of a HEIC photo as well", async () => {
    const plain = await cleanContent(heicPhoto());
    if (!plain.ok) throw new Error(plain.code);
    expect((await stampShare((await stored(heicPhoto())).bytes, plain.value.bytes)).changed).toBeGreaterThan(0.01);
  });

  it("without a stamp nothing is drawn", async () => {
    const sent = await card(1600, 1000);
    expect((await stampShare((await stored(sent, null)).bytes, sent)).changed).toBeLessThan(0.001);
  });
});

describe("a stamped PDF", () => {
  it("carries the stamp on each page, once in the file, and would be taken again", async () => {
    const made = await PDFDocument.create();
    for (const turn of [0, 90, 180, 270]) made.addPage([300, 200]).setRotation(degrees(turn));
    const { bytes, contentType } = await stored(await made.save());
    expect(contentType).toBe("application/pdf");
    expect(await cleanContent(bytes)).toMatchObject({ ok: true });
    const pages = (await PDFDocument.load(bytes)).getPages();
    const refs = pages.map(
      (page: { node: { Resources(): { lookup(name: unknown): { get(name: unknown): unknown } } } }) =>
        page.node.Resources().lookup(PDFName.of("XObject")).get(PDFName.of("PortalStamp")),
    );
    expect(refs).toHaveLength(4);
    expect(new Set(refs).size).toBe(1);
    expect(refs[0]).toBeDefined();
  });

  it("a small PDF by hand is stamped; one of too many pages asks for a photo", async () => {
    expect((await stored(pdfOf())).bytes.length).toBeGreaterThan(pdfOf().length + 10_000);
    const made = await PDFDocument.create();
    for (let page = 0; page < 21; page += 1) made.addPage();
    expect(await cleanContent(await made.save(), "", STAMP)).toMatchObject({ ok: false, code: "pdf_unstampable" });
    expect(await cleanContent(await made.save())).toMatchObject({ ok: true });
  });
});
