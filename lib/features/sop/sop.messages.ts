import { z } from "zod";
import { defineActs } from "@/lib/domain/acts";
import type { FitProblem } from "@/lib/domain/sop-fit";
import { SOP_ANSWER_WORDS, type SopAnswerKind } from "@/lib/domain/sop-mark";

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
export function sentenceOfProblem(
  { code, row, duty, service, message }: FitProblem,
  dutyWords = (id: string) => `"${id}"`,
): string {
  const where = row === null ? "Seluruh SOP" : `Langkah ${row}`;
  const what = duty === undefined ? "" : `, tugas ${dutyWords(duty)}`;
  const whose = service === null ? "" : ` (layanan ${service})`;
  return `${where}${what}${whose}: ${WORDS[code]}${DETAILED.has(code) ? ` [${message}]` : ""}`;
}

/** One sentence for each wrong place of the file; inside the rows it names the row. */
export function sentencesOfShape(error: z.ZodError, file: unknown): string[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String);
    const row = rowNumber(path, file);
    const place = path.length > 0 ? path.join(".") : "isi berkas";
    return `${row === null ? "" : `Langkah ${row}: `}${place}: ${issue.message}`;
  });
}

/** zod's own Indonesian words; our own messages stand as they are. */
export const INDONESIAN = z.locales.id().localeError;

const WORDS: Record<FitProblem["code"], string> = {
  no_rows: "tidak ada langkah yang tersisa untuk dijalankan.",
  row_order: "nomor langkah harus bilangan bulat yang lebih besar dari langkah sebelumnya.",
  row_without_duty: "langkah ini tidak punya tugas.",
  row_without_standard: "langkah ini tidak punya waktu baku.",
  unknown_role: "perannya tidak dikenal dalam SOP.",
  unknown_verb: "jenis tugasnya tidak dikenal.",
  unknown_scope: "lingkupnya harus permohonan (application) atau kegiatan (programme).",
  duplicate_duty: "nama tugas (id) kosong atau dipakai dua kali.",
  application_after_programme: "tugas permohonan berdiri setelah tugas kegiatan.",
  nothing_to_review: "belum ada tugas kegiatan yang mengerjakan sesuatu sebelum telaah, paraf, atau persetujuan ini.",
  requirement_unattached: "ada persyaratan yang tidak diputuskan di langkah mana pun.",
  requirement_undecidable: "ada persyaratan yang tidak diputuskan oleh tugas petugas mana pun.",
  applicant_duty_invalid: "pemohon hanya mengerjakan (perform), dan hanya dalam permohonannya sendiri.",
  nobody_verifies:
    "tidak ada petugas yang memeriksa berkas pemohon. Tambahkan tugas “Periksa berkas” dengan lingkup tiap permohonan.",
  programme_missing:
    "layanan ini dijalankan lewat kegiatan, tetapi tidak ada tugas “Kerjakan” dengan lingkup kegiatan.",
  programme_unwanted: "layanan ini tidak punya kegiatan. Lingkup tugas ini harus tiap permohonan.",
  record_misplaced:
    "yang dicatat tugas ini tidak bisa dicatat di sini. NIB dicatat petugas dalam tiap permohonan, kehadiran hanya dalam kelas pelatihan, yang lain dalam kegiatan.",
  record_twice: "yang dicatat tugas ini sudah dicatat tugas lain sebelumnya.",
  record_before:
    "yang harus dicatat lebih dahulu belum ada: panitia sebelum SK, surat undangan sebelum tanda tangan dan penyerahannya, isi proposal atau jadwal sebelum tanda tangannya.",
};

/** Where the word alone does not say which name is meant. */
const DETAILED: ReadonlySet<FitProblem["code"]> = new Set([
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
