export type PagePicture = { jpeg: Uint8Array; width: number; height: number };

/** A sheet of A4 in points; each page is as wide or as high as one, whichever its picture reaches first. */
const SHEET = { width: 595, height: 842 };

/**
 * JPEG pictures as one PDF, a page for each in this order. Written by hand: a PDF takes JPEG as it is, and a library for
 * it would weigh more than everything else on the page.
 */
export function joinPages(pages: readonly PagePicture[]): Uint8Array {
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(" ");
  const objects: (string | Uint8Array)[][] = [
    ["<</Type/Catalog/Pages 2 0 R>>"],
    [`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`],
  ];
  for (const [index, { jpeg, width, height }] of pages.entries()) {
    const first = 3 + index * 3;
    const scale = Math.min(SHEET.width / width, SHEET.height / height);
    const [wide, high] = [(width * scale).toFixed(2), (height * scale).toFixed(2)];
    const drawing = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`;
    const picture = `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>`;
    objects.push(
      [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Resources<</XObject<</P ${first + 2} 0 R>>>>/Contents ${first + 1} 0 R>>`,
      ],
      [`<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`],
      [`${picture}\nstream\n`, jpeg, "\nendstream"],
    );
  }
  return written(objects);
}

function written(objects: (string | Uint8Array)[][]): Uint8Array {
  const coder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === "string" ? coder.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  add("%PDF-1.4\n");
  for (const [index, object] of objects.entries()) {
    places.push(length);
    add(`${index + 1} 0 obj\n`);
    for (const part of object) add(part);
    add("\nendobj\n");
  }
  const table = length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
