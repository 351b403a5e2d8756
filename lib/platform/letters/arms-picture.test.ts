import sharp from "sharp";
import { expect, it } from "vitest";
import { docxProblems } from "@/lib/testing/docx/docx-structure";
import { invitationTo } from "@/lib/testing/sample-letters";
import { type ArmsPicture, armsPicture } from "./arms-picture";
import { renderDocx } from "./docx";
import { renderPdf } from "./pdf";

const SENDER = "arms-picture.test";

function drawing(width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#0b5d4e"/><circle cx="50%" cy="50%" r="${Math.min(width, height) / 3}" fill="#fc0"/></svg>`;
  return sharp(Buffer.from(svg));
}

const madeOf = async (bytes: Buffer): Promise<ArmsPicture> => {
  const made = await armsPicture(bytes, SENDER);
  if (!made.ok) throw new Error(made.code);
  return made.value;
};

it.each([
  ["one point", () => drawing(1, 1).png(), [1, 1]],
  ["a line that lies", () => drawing(5_000, 40).png(), [600, 5]],
  ["a line that stands", () => drawing(40, 5_000).png(), [5, 600]],
  ["a photo of 24 million points", () => drawing(6_000, 4_000).jpeg(), [600, 400]],
  ["colours of a printer", () => drawing(300, 600).toColourspace("cmyk").jpeg(), [300, 600]],
  ["sixteen bits a colour", () => drawing(300, 600).toColourspace("rgb16").png(), [300, 600]],
  ["a photo on its side", () => drawing(400, 200).withMetadata({ orientation: 6 }).jpeg(), [200, 400]],
] as const)(
  "arms of any shape stand on a letter, as PDF and in Word: %s",
  async (_, make, size) => {
    const arms = await madeOf(await make().toBuffer());
    const { width, height } = await sharp(Buffer.from(arms.data, "base64")).metadata();
    expect([width, height]).toEqual(size);
    const letter = invitationTo("Sari");
    if (!letter.letterhead) throw new Error("The sample has no letterhead");
    const withArms = { ...letter, letterhead: { ...letter.letterhead, arms } };
    expect((await renderPdf(withArms)).length).toBeGreaterThan(10_000);
    expect(docxProblems(await renderDocx(withArms))).toEqual([]);
  },
  30_000,
);

it("more points than anybody's camera has is said to be too large", async () => {
  const huge = await sharp({ create: { width: 16_000, height: 12_000, channels: 3, background: "#933" } })
    .jpeg()
    .toBuffer();
  expect(await armsPicture(huge, SENDER)).toMatchObject({ ok: false, code: "arms_too_large" });
});
