import { PDFDocument, rgb, StandardFonts } from "@cantoo/pdf-lib";
import sharp from "sharp";
import type { Person } from "./people";
import type { Random } from "./random";

export type DemoFile = { name: string; bytes: Uint8Array };

/** A picture that nobody can take for a real card: it says CONTOH across. */
export async function cardPhoto(person: Person): Promise<DemoFile> {
  const lines = [
    "PROVINSI NUSA TENGGARA BARAT",
    "KABUPATEN LOMBOK BARAT",
    "",
    person.nik,
    person.name,
    person.birthDate,
  ];
  const words = lines.map((line, index) => text(40, 70 + index * 52, 30, line)).join("");
  const face =
    '<rect x="600" y="150" width="190" height="240" fill="#b9453a"/><circle cx="695" cy="245" r="55" fill="#d9b08c"/>';
  const mark = `<g transform="rotate(-20 430 300)">${text(190, 330, 120, "CONTOH", "#a3201d55")}</g>`;
  return {
    name: "ktp.jpg",
    bytes: await jpeg(`<rect width="860" height="540" fill="#9fc3d8"/>${face}${words}${mark}`),
  };
}

export async function photo(label: string, chance: Random): Promise<DemoFile> {
  const colours = ["#8a5a00", "#0b5d4e", "#b5472b", "#1d4f91", "#6b4c9a"];
  const shapes = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = [90 + (index % 3) * 280, 110 + Math.floor(index / 3) * 140];
    const colour = chance.pick(colours);
    return chance.int(0, 1)
      ? `<circle cx="${x}" cy="${y}" r="${chance.int(35, 65)}" fill="${colour}"/>`
      : `<rect x="${x - 60}" y="${y - 45}" width="${chance.int(90, 150)}" height="${chance.int(60, 95)}" fill="${colour}"/>`;
  }).join("");
  const floor =
    '<rect width="860" height="540" fill="#efe4cf"/><rect y="430" width="860" height="110" fill="#c9b28a"/>';
  return {
    name: `${label.toLowerCase().replaceAll(" ", "-")}.jpg`,
    bytes: await jpeg(`${floor}${shapes}${text(30, 510, 28, `Foto contoh: ${label}`)}`),
  };
}

/** One page with a heading and lines, marked as a sample. */
export async function letter(name: string, heading: string, lines: string[], date: Date): Promise<DemoFile> {
  const document = await PDFDocument.create();
  document.setTitle(heading);
  document.setCreationDate(date);
  document.setModificationDate(date);
  const [plain, bold] = [
    await document.embedFont(StandardFonts.Helvetica),
    await document.embedFont(StandardFonts.HelveticaBold),
  ];
  const page = document.addPage([595, 842]);
  page.drawText("CONTOH", { x: 150, y: 420, size: 80, font: bold, color: rgb(0.9, 0.85, 0.85) });
  page.drawText(heading, { x: 70, y: 750, size: 16, font: bold });
  for (const [index, line] of lines.entries())
    page.drawText(line, { x: 70, y: 700 - index * 22, size: 11, font: plain });
  return { name, bytes: await document.save({ useObjectStreams: false }) };
}

async function jpeg(drawing: string): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="860" height="540">${drawing}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

function text(x: number, y: number, size: number, words: string, fill = "#16211d") {
  return `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${size}" fill="${fill}">${words}</text>`;
}
