import "server-only";
import { strToU8, zipSync } from "fflate";
import type { LetterModel } from "@/lib/domain/letters/model";
import { renderPdf } from "./pdf";

/** One PDF a letter, in their order, and beside them a text of what could not be made. Rejects with LetterNotDrawn. */
export async function lettersZip(
  models: readonly LetterModel[],
  lacking: readonly { addressee: string; words: string }[],
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [place, model] of models.entries())
    files[`${String(place + 1).padStart(3, "0")}-${plainName(model.title)}.pdf`] = await renderPdf(model);
  if (lacking.length > 0)
    files["belum-bisa-dibuat.txt"] = strToU8(
      lacking.map(({ addressee, words }) => `${addressee}: ${words}`).join("\r\n"),
    );
  // A PDF is compressed already.
  return zipSync(files, { level: 0 });
}

/** Of a name that anybody typed what every file system takes. */
function plainName(title: string): string {
  const plain = title.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 80) || "surat";
}
