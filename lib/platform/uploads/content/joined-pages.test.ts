import { createRequire } from "node:module";
import sharp from "sharp";
import { expect, it } from "vitest";
import { joinPages } from "@/lib/domain/files/join-pages";
import { cleanContent } from "./index";

const { PDFDocument } = createRequire(import.meta.url)("@cantoo/pdf-lib");

async function page(width: number, height: number) {
  const create = { width, height, channels: 3 as const, background: "#c33" };
  return { jpeg: new Uint8Array(await sharp({ create }).jpeg().toBuffer()), width, height };
}

it("pictures that a device has joined are a PDF that is taken, page for page in their order", async () => {
  const bytes = joinPages([await page(1000, 630), await page(630, 1000), await page(2000, 2000)]);
  expect(await cleanContent(bytes)).toMatchObject({ ok: true, value: { contentType: "application/pdf" } });
  const sizes = (await PDFDocument.load(bytes)).getPages().map((one: { getSize(): object }) => one.getSize());
  expect(sizes).toEqual([
    { width: 595, height: 374.85 },
    { width: 530.46, height: 842 },
    { width: 595, height: 595 },
  ]);
});
