import { createRequire } from "node:module";

const { PDFDocument, PDFName } = createRequire(import.meta.url)("@cantoo/pdf-lib");

/** The two sides of a card, and whatever else was scanned with it. */
const MAX_PAGES = 20;
const NAME = PDFName.of("PortalStamp");

/** The same PDF with the stamp over each page, upright as the page is shown; refused where that cannot be done. */
export async function stampedPdf(bytes, stamp) {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = document.getPages();
    if (pages.length > MAX_PAGES) return { refusal: "pdf_unstampable" };
    const { context } = document;
    const lines = context.register(linesOf(context, stamp));
    const [before, after] = ["q", "Q"].map((sign) => context.register(context.stream(sign)));
    for (const page of pages) {
      // What the page itself leaves behind (a turned or enlarged grid) must not carry the stamp away.
      page.node.wrapContentStreams(before, after);
      page.node.setXObject(NAME, lines);
      const matrix = matrixOf(page, stamp.frame).map((value) => value.toFixed(4));
      page.node.addContentStream(context.register(context.stream(`q ${matrix.join(" ")} cm ${NAME.toString()} Do Q`)));
    }
    return { bytes: await document.save(), contentType: "application/pdf" };
  } catch {
    return { refusal: "pdf_unstampable" };
  }
}

/** All lines once for the whole file, in the stamp's own frame. */
function linesOf(context, { path, frame, lines }) {
  const drawn = path.replace(/([ML])(\S+) ([^ML]+)/g, (_all, command, x, y) => `${x} ${y} ${command.toLowerCase()}\n`);
  const states = Object.fromEntries(lines.map(({ opacity }, index) => [`G${index}`, { CA: opacity }]));
  const content = lines.map(({ red, green, blue, width }, index) => {
    const colour = [red, green, blue].map((value) => (value / 255).toFixed(3)).join(" ");
    return `q /G${index} gs ${colour} RG ${width} w 1 J 1 j\n${drawn}S Q`;
  });
  return context.flateStream(content.join("\n"), {
    Type: "XObject",
    Subtype: "Form",
    BBox: [-20, -20, frame + 20, frame + 20],
    Resources: { ExtGState: states },
  });
}

/** From the frame (y downwards, from the corner that is shown at the top left) to the page's own space. */
function matrixOf(page, frame) {
  const { x, y, width, height } = page.getCropBox();
  const scale = Math.max(width, height) / frame;
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  if (turn === 90) return [0, scale, scale, 0, x, y];
  if (turn === 180) return [-scale, 0, 0, scale, x + width, y];
  if (turn === 270) return [0, -scale, -scale, 0, x + width, y + height];
  return [scale, 0, 0, -scale, x, y + height];
}
