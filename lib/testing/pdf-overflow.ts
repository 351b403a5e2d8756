import { getDocumentProxy } from "unpdf";
import type { Sheet } from "@/lib/domain/letters/sheet";

const POINTS_A_MILLIMETRE = 72 / 25.4;

/** Words that stand outside the margins at the sides, or off the paper above and below; the DRAF across a page is none. */
export async function pdfOverflow(pdf: Uint8Array, { page }: Pick<Sheet, "page">): Promise<string[]> {
  const document = await getDocumentProxy(pdf.slice());
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items as { str: string; transform: number[]; width: number }[]) {
      const [left = 0, bottom = 0] = item.transform.slice(4).map((points) => points / POINTS_A_MILLIMETRE);
      const right = left + item.width / POINTS_A_MILLIMETRE;
      const beside = left < page.margins.left - 1 || right > page.width - page.margins.right + 1;
      if (item.str.trim() && item.str !== "DRAF" && (beside || bottom < 3 || bottom > page.height - 3))
        found.push(`page ${number}: ${item.str.slice(0, 40)}`);
    }
  }
  return found;
}
