import { ownValue } from "@/lib/domain/own-value";
import { RECORD_WORDS } from "@/lib/domain/record-words";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { SOP_IDENTITY_LABELS } from "@/lib/domain/sop-document";
import type { DraftStage } from "@/lib/domain/sop-draft";
import { formatShortDate } from "@/lib/domain/working-time";
import type { SopDraftView } from "@/lib/features/sop/sop-draft.queries";

/** What was pressed, said as long as the draft stands where it brought it. */
const NEWS: Record<string, { stage: DraftStage; words: string }> = {
  mulai: { stage: "editing", words: "Rancangan dimulai. Isinya masih sama dengan versi yang ada." },
  simpan: { stage: "editing", words: "Disimpan di rancangan." },
  susun: { stage: "editing", words: "Langkah-langkah di rancangan diubah." },
  submit: { stage: "submitted", words: "Rancangan diajukan." },
  take_back: { stage: "editing", words: "Rancangan ditarik dan bisa diubah lagi." },
  review: { stage: "reviewed", words: "Rancangan diteruskan ke Kepala Dinas." },
  return: { stage: "editing", words: "Rancangan dikembalikan. Yang mengajukan diberi tahu." },
  discard: { stage: "discarded", words: "Rancangan dibatalkan." },
};

/** `stage`: of one that is open; "discarded" where there is none. */
export function draftNews(news: string, stage: DraftStage): string | undefined {
  const found = ownValue(NEWS, news);
  return found?.stage === stage ? found.words : undefined;
}

/** Where the draft stands, and whose turn it is. */
export function draftStateWords(draft: SopDraftView): string {
  const { state, waitsFor } = draft;
  if (state.stage === "editing") return writingWords(draft);
  const what = waitsFor?.press === "review" ? "Menunggu telaah" : "Menunggu pengesahan";
  if (!waitsFor) return "";
  if (waitsFor.names.length === 0)
    return `${what}, tetapi belum ada petugas lain yang boleh. Admin perlu memberikan perannya kepada orang yang tidak ikut mengajukan atau menelaah.`;
  const stuck = draft.isOld || !draft.isFit ? " Belum bisa diteruskan: kembalikan dulu untuk diperbaiki." : "";
  return `${what} ${listed(waitsFor.names)}.${stuck}`;
}

function writingWords({ steps, isOld, isSame, isFit, mayEdit }: SopDraftView): string {
  const last = steps.at(-1);
  const back = last?.press === "return" ? `Dikembalikan ${last.by} untuk diperbaiki: “${last.note}” ` : "";
  if (isOld) return `${back}Tidak bisa diajukan lagi.`;
  if (!mayEdit) return `${back}Sedang ditulis, belum diajukan.`;
  if (isSame) return `${back}Belum ada yang diubah. Tekan “Ubah langkah …” di tabel atau “Ubah lembar identitas”.`;
  if (!isFit) return `${back}Sedang ditulis. Betulkan dulu yang disebut di bawah ini, lalu ajukan untuk ditelaah.`;
  return `${back}Sedang ditulis. Kalau sudah selesai, tekan “Ajukan untuk ditelaah”.`;
}

/** Why it is changed and from when on, as whoever put it forward wishes it; null: nobody has, in this round. */
export function wishWords({ state, steps, note, effectiveFrom }: SopDraftView): string | null {
  const by = steps.findLast(({ press }) => press === "submit")?.by;
  if (state.submittedBy === null || by === undefined) return null;
  const from = effectiveFrom ? ` Diminta berlaku mulai ${formatShortDate(effectiveFrom)}.` : "";
  return `Diajukan ${by}. Alasannya: “${note}”${from}`;
}

/** What is no obstacle, but would be seen too late. */
export function warningWords(draft: SopDraftView): string[] {
  const { ownReviews, lost, twins, unwalked, emptyRoles } = draft;
  return [
    ...dayWords(draft),
    ...ownReviews.map(
      ({ no, role }) =>
        `Di langkah ${no} ${ROLE_NAMES[role]} memeriksa pekerjaan ${ROLE_NAMES[role]}. Perlu dua orang berperan itu: siapa pun tidak boleh menelaah, memaraf, atau menyetujui pekerjaannya sendiri, kecuali admin mengizinkannya di Pengaturan.`,
    ),
    ...lost.map(
      ({ service, record }) =>
        `${service}: tidak ada lagi tugas yang mencatat ${ownValue<string>(RECORD_WORDS, record) ?? record}. Surat dan keterangan yang dibuat portal dari catatan itu tidak akan ada.`,
    ),
    ...twins.map(
      (no) =>
        `Langkah ${no} berbunyi sama dengan langkah lain. Periksa Aktivitas, Waktu, dan kalimat untuk pemohonnya.`,
    ),
    ...unwalked.map((no) => `Langkah ${no} dicetak, tetapi tidak dijalankan layanan mana pun.`),
    ...emptyRoles.map((role) => `Belum ada petugas berperan ${ROLE_NAMES[role]}: permohonan akan berhenti di sana.`),
  ];
}

/** The printed sheet says from when on it counts; nobody else writes it there. */
function dayWords({ isSame, isOld, difference, content, baseVersion }: SopDraftView): string[] {
  const label = SOP_IDENTITY_LABELS.effectiveOn;
  if (isSame || isOld || difference.identity.some(({ name }) => name === label)) return [];
  const printed = content.document.identity.effectiveOn;
  const now = printed === "" ? "kosong" : `“${printed}”`;
  return [
    `${label} di lembar identitas masih ${now}, seperti di versi ${baseVersion}. Sesuaikan dengan tanggal mulai berlakunya.`,
  ];
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} atau ${names.at(-1)}`;
}
