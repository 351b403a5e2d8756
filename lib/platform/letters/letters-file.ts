import "server-only";
import { strToU8, zipSync } from "fflate";
import type { BundleForm, LeftOut } from "@/lib/domain/letters/bundle";
import type { LetterModel } from "@/lib/domain/letters/model";
import { storage } from "../uploads/storage";
import { LetterNotDrawn, renderPdf, renderPdfs } from "./pdf";

/** `kept`: where the bytes lie that went out; null: it is drawn. */
export type LetterToPut = { model: LetterModel; addressee: string; kept: string | null };

type Whole = {
  title: string;
  letters: readonly LetterToPut[];
  /** Who got no letter before anything was drawn; a ZIP names them in a text. */
  lacking: readonly LeftOut[];
  /** How many are made. */
  tell: (made: number) => void;
};

/** `leftOut`: letters that cannot be drawn; null bytes: not one of them can. */
export type LettersFile = { bytes: Uint8Array | null; leftOut: LeftOut[] };

/** Many letters as one file. One that cannot be drawn is named, and the rest go on. Rejects with LetterNotDrawn. */
export async function lettersFile(form: BundleForm, whole: Whole): Promise<LettersFile> {
  return form === "pdf" ? onePdf(whole) : pdfsInZip(whole);
}

const UNDRAWN = "Surat ini tidak dapat digambar";

async function onePdf({ title, letters, tell }: Whole): Promise<LettersFile> {
  try {
    return {
      bytes: await renderPdfs(
        letters.map(({ model }) => model),
        title,
        tell,
      ),
      leftOut: [],
    };
  } catch (error) {
    if (!isOfOne(error)) throw error;
    const { good, leftOut } = await tried(letters);
    // Each can be drawn, and all of them together cannot.
    if (leftOut.length === 0) throw error;
    return { bytes: good.length > 0 ? await renderPdfs(good, title, tell) : null, leftOut };
  }
}

async function tried(letters: readonly LetterToPut[]) {
  const good: LetterModel[] = [];
  const leftOut: LeftOut[] = [];
  for (const { model, addressee } of letters) {
    if (await drawn(model)) good.push(model);
    else leftOut.push({ addressee, words: UNDRAWN });
  }
  return { good, leftOut };
}

/** A PDF each, in their order, and beside them a text of what could not be made. */
async function pdfsInZip({ letters, lacking, tell }: Whole): Promise<LettersFile> {
  const files: Record<string, Uint8Array> = {};
  const leftOut: LeftOut[] = [];
  for (const [place, { model, addressee, kept }] of letters.entries()) {
    const bytes = kept ? await storage().read(kept) : await drawn(model);
    if (bytes) files[`${String(place + 1).padStart(3, "0")}-${plainName(model.title)}.pdf`] = bytes;
    else leftOut.push({ addressee, words: UNDRAWN });
    if ((place + 1) % STEP === 0) tell(place + 1);
  }
  if (Object.keys(files).length === 0) return { bytes: null, leftOut };
  const named = [...lacking, ...leftOut];
  if (named.length > 0)
    files["belum-bisa-dibuat.txt"] = strToU8(
      named.map(({ addressee, words }) => `${addressee}: ${words}`).join("\r\n"),
    );
  // A PDF is compressed already.
  return { bytes: zipSync(files, { level: 0 }), leftOut };
}

/** Letters between two words on how far it is. */
const STEP = 25;

/** null: this letter cannot be drawn. */
async function drawn(model: LetterModel): Promise<Uint8Array | null> {
  try {
    return await renderPdf(model);
  } catch (error) {
    if (isOfOne(error)) return null;
    throw error;
  }
}

/** The letter's own fault, and not that many wait. */
function isOfOne(error: unknown): boolean {
  return error instanceof LetterNotDrawn && error.code !== "busy";
}

/** Of a name that anybody typed what every file system takes. */
function plainName(title: string): string {
  const plain = title.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 80) || "surat";
}
