import sharp from "sharp";

/** A card as a phone photographs it: 12 megapixels, lying on its side (6), which the camera notes beside the picture. */
export async function cardPhoto(width = 4000, height = 3000, orientation = 6): Promise<Buffer> {
  const rows = Array.from({ length: 12 }, (_, row) => {
    const long = 900 + (row % 5) * 160;
    return Array.from({ length: long / 40 }, (_, sign) => {
      const x = 560 + sign * 40;
      return `<rect x="${x}" y="${700 + row * 130}" width="${14 + (sign % 3) * 7}" height="56" fill="#222"/>`;
    }).join("");
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 4000 3000"><rect width="4000" height="3000" fill="#77695a"/><rect x="400" y="500" width="3200" height="2000" rx="90" fill="#a9d3ea"/><rect x="2700" y="760" width="640" height="860" fill="#b03a2e"/>${rows.join("")}</svg>`;
  return sharp(Buffer.from(svg)).withMetadata({ orientation }).jpeg({ quality: 92 }).toBuffer();
}

/** The same card sent in a chat, and the screen kept instead of the picture. */
export async function chatScreenshot(): Promise<Buffer> {
  const card = await sharp(await cardPhoto(900, 675, 1)).toBuffer();
  const bubbles = [180, 420, 1500, 1760, 1980].map(
    (y, row) => `<rect x="${row % 2 ? 380 : 40}" y="${y}" width="620" height="150" rx="30" fill="#fff"/>`,
  );
  const screen = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="2340"><rect width="1080" height="2340" fill="#d9d2c5"/>${bubbles.join("")}</svg>`;
  return sharp(Buffer.from(screen))
    .composite([{ input: card, left: 90, top: 700 }])
    .png()
    .toBuffer();
}
