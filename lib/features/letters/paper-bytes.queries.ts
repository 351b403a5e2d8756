import "server-only";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { lackingNames } from "@/lib/domain/letters/lacking";
import type { LetterModel } from "@/lib/domain/letters/model";
import type { StaffContext } from "@/lib/platform/context";
import { renderDocx } from "@/lib/platform/letters/docx";
import { drawnResponse, letterRefused } from "@/lib/platform/letters/letter-response";
import { lettersZip } from "@/lib/platform/letters/letters-zip";
import { renderPdf, renderPdfs } from "@/lib/platform/letters/pdf";
import { drawDraft } from "./draft.queries";
import { PaperAddress } from "./letters.schema";
import { drawMany, type ManyLetters } from "./many.queries";

const DRAW = { pdf: renderPdf, docx: renderDocx } as const;

/** A paper that is not numbered, or not yet, as a file. */
export async function answerDraft(ctx: StaffContext, key: string, search: URLSearchParams, type: keyof typeof DRAW) {
  const kind: LetterKind | null = findLetterKind(key);
  const draft = kind && (await drawDraft(ctx, kind, PaperAddress.parse(Object.fromEntries(search))));
  if (!kind || !draft) return letterRefused(404, "Surat itu tidak ada, atau bukan wewenang Anda.");
  if (!draft.model)
    return letterRefused(409, `${kind.name} belum bisa dibuat. Belum diketahui: ${lackingNames(draft.lacking)}.`);
  return drawnResponse(DRAW[type](draft.model), `${kind.key}${draft.model.draft ? "-draf" : ""}`, type);
}

/** All papers of one kind as one file; who lacks something stands on a page of its own at the end. */
export async function answerMany(ctx: StaffContext, key: string, programmeId: string): Promise<Response> {
  const kind = findLetterKind(key);
  const many = kind && (await drawMany(ctx, kind, programmeId));
  if (!kind || !many) return letterRefused(404, "Surat itu tidak ada, atau bukan wewenang Anda.");
  const [first] = many.models;
  if (!first) return letterRefused(409, `${kind.name} belum bisa dibuat. ${whyNone(many)}`);
  const rest = many.lacking.length > 0 ? [lackingPage(kind, first, many.lacking)] : [];
  return drawnResponse(renderPdfs([...many.models, ...rest]), `${kind.key}-semua`, "pdf");
}

/** The same as separate files; what cannot be made is named in a text beside them. */
export async function answerZip(ctx: StaffContext, key: string, programmeId: string): Promise<Response> {
  const kind = findLetterKind(key);
  const many = kind && (await drawMany(ctx, kind, programmeId));
  if (!kind || !many) return letterRefused(404, "Surat itu tidak ada, atau bukan wewenang Anda.");
  if (many.models.length === 0) return letterRefused(409, `${kind.name} belum bisa dibuat. ${whyNone(many)}`);
  return drawnResponse(lettersZip(many.models, many.lacking), `${kind.key}-semua`, "zip");
}

function whyNone({ lacking: [first] }: ManyLetters): string {
  return first ? `Belum diketahui: ${first.words}.` : "Belum ada penerimanya.";
}

function lackingPage(
  kind: LetterKind,
  like: LetterModel,
  lacking: { addressee: string; words: string }[],
): LetterModel {
  return {
    ...like,
    title: `${kind.name}: belum bisa dibuat`,
    check: null,
    draft: false,
    initials: [],
    blocks: [
      { type: "heading", text: `${kind.name}: belum bisa dibuat` },
      {
        type: "table",
        caption: "",
        columns: [{ title: "Nama" }, { title: "Belum diketahui" }],
        rows: lacking.map(({ addressee, words }) => [addressee, words]),
        footer: null,
        tall: false,
      },
    ],
  };
}
