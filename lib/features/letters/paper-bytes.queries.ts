import "server-only";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { lackingNames } from "@/lib/domain/letters/lacking";
import type { StaffContext } from "@/lib/platform/context";
import { renderDocx } from "@/lib/platform/letters/docx";
import { drawnResponse, letterRefused } from "@/lib/platform/letters/letter-response";
import { renderPdf } from "@/lib/platform/letters/pdf";
import { drawDraft } from "./draft.queries";
import { PaperAddress } from "./letters.schema";

const DRAW = { pdf: renderPdf, docx: renderDocx } as const;

/** A paper that is not numbered, or not yet, as a file. */
export async function answerDraft(ctx: StaffContext, key: string, search: URLSearchParams, type: keyof typeof DRAW) {
  const kind: LetterKind | null = findLetterKind(key);
  const draft = kind && (await drawDraft(ctx, kind, PaperAddress.parse(Object.fromEntries(search))));
  if (!kind || !draft) return letterRefused(404, "Surat itu tidak ada, atau bukan wewenang Anda.");
  if (!draft.model)
    return letterRefused(409, `${kind.name} belum bisa dibuat. Yang kurang: ${lackingNames(draft.lacking)}.`);
  return drawnResponse(DRAW[type](draft.model), `${kind.key}${draft.model.draft ? "-draf" : ""}`, type);
}
