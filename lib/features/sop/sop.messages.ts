import { z } from "zod";
import { defineActs } from "@/lib/domain/acts";
import type { FitProblem } from "@/lib/domain/sop-fit";
import { SOP_ANSWER_WORDS, type SopAnswerKind } from "@/lib/domain/sop-mark";
import type { ProblemCode } from "@/lib/domain/workflow";

export const acts = defineActs({
  "sop.published": "Menerbitkan versi SOP",
  "sop.answered": "Menjawab pertanyaan tentang SOP",
});

export const ANSWER_LABELS = { answer: "jawaban", note: "keterangan" };

/** An answer as it stands, for whoever answers at the same time. */
export function answerWords(field: string, text: string): string | null {
  if (field !== "answer") return null;
  return text === "" ? "belum ada" : (SOP_ANSWER_WORDS[text as SopAnswerKind]?.choice ?? null);
}

/** One sentence for each defect of the flow; it names the row, the duty and the service. */
export function sentenceOfProblem({ code, row, duty, service, message }: FitProblem): string {
  const where = row === null ? "Seluruh SOP" : `Baris ${row}`;
  const what = duty === undefined ? "" : `, tugas "${duty}"`;
  const whose = service === null ? "" : ` (layanan ${service})`;
  return `${where}${what}${whose}: ${WORDS[code]}${DETAILED.has(code) ? ` [${message}]` : ""}`;
}

/** One sentence for each wrong place of the file; inside the rows it names the row. */
export function sentencesOfShape(error: z.ZodError, file: unknown): string[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String);
    const row = rowNumber(path, file);
    const place = path.length > 0 ? path.join(".") : "isi berkas";
    return `${row === null ? "" : `Baris ${row}: `}${place}: ${issue.message}`;
  });
}

/** zod's own Indonesian words; our own messages stand as they are. */
export const INDONESIAN = z.locales.id().localeError;

const WORDS: Record<ProblemCode, string> = {
  no_rows: "tidak ada baris yang tersisa untuk dijalankan.",
  row_order: "nomor baris harus bilangan bulat yang lebih besar dari baris sebelumnya.",
  row_without_duty: "baris ini tidak punya tugas.",
  row_without_standard: "baris ini tidak punya waktu baku.",
  unknown_role: "perannya tidak dikenal dalam SOP.",
  unknown_verb: "jenis tugasnya tidak dikenal.",
  unknown_scope: "lingkupnya harus permohonan (application) atau kegiatan (programme).",
  duplicate_duty: "nama tugas (id) kosong atau dipakai dua kali.",
  application_after_programme: "tugas permohonan berdiri setelah tugas kegiatan.",
  nothing_to_review: "belum ada tugas kegiatan yang mengerjakan sesuatu sebelum telaah, paraf, atau persetujuan ini.",
  requirement_unattached: "ada persyaratan yang tidak menempel pada baris mana pun.",
  requirement_undecidable: "ada persyaratan yang tidak diputuskan oleh tugas petugas mana pun.",
  applicant_duty_invalid: "pemohon hanya mengerjakan (perform), dan hanya dalam permohonannya sendiri.",
};

/** Where the word alone does not say which name is meant. */
const DETAILED: ReadonlySet<ProblemCode> = new Set([
  "requirement_unattached",
  "requirement_undecidable",
  "unknown_role",
  "duplicate_duty",
]);

/** "definition.rows.2.standard" → the number that row bears in the file. */
function rowNumber(path: string[], file: unknown): string | null {
  const at = path.indexOf("rows");
  const index = path[at + 1];
  if (at < 0 || index === undefined || !/^[0-9]+$/.test(index)) return null;
  let value: unknown = file;
  for (const part of path.slice(0, at + 2)) value = (value as Record<string, unknown> | null | undefined)?.[part];
  const no = (value as { no?: unknown } | null | undefined)?.no;
  return typeof no === "number" ? String(no) : `ke-${Number(index) + 1}`;
}
