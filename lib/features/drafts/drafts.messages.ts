import { defineActs } from "@/lib/domain/acts";
import { partAddress } from "@/lib/domain/form-parts";
import { unreadNik } from "@/lib/domain/forms/unread-nik";
import type { Message } from "@/lib/domain/notice";
import { defineRefusals, refusedAs } from "@/lib/domain/refusal";
import { formatDate } from "@/lib/domain/working-time";

export const refusals = defineRefusals({
  draft_gone: "Isian ini sudah tidak ada: mungkin sudah dikirim, atau lewat masa simpannya.",
  draft_changed: "Isian ini baru saja diubah di tab atau HP lain. Muat ulang untuk melihat isian terbaru.",
  shown_changed: "Isian berubah sejak halaman ini dibuka. Muat ulang halaman ini, periksa lagi, lalu kirim.",
  sent_often:
    "Permohonan yang sama sudah sepuluh kali Anda kirim dalam satu hari, dan semuanya kami terima. Isian ini tetap tersimpan: pakai nomor yang sudah Anda dapat, atau kirim lagi besok.",
  not_at_the_desk: "Berkas ini perlu dikirim lewat halaman ini; di kantor tidak bisa diterima.",
  draft_incomplete: "Masih ada bagian yang belum lengkap.",
  wrong_code:
    "Kode dan nomor HP atau tanggal lahir itu tidak cocok. Periksa lagi keduanya. Isian yang sudah dikirim, atau lewat 30 hari, tidak bisa dibuka lagi dengan kodenya.",
  no_email: "Di isian ini belum ada alamat e-mail yang benar. Isi dahulu di halaman Kontak dan alamat.",
  entry_gone: "Isian loket ini sudah ditutup, atau lewat tiga hari. Mulai isian baru.",
  entry_changed:
    "Isian ini baru saja disimpan di tab lain. Yang Anda ketik di sini belum disimpan; simpan sekali lagi bila ini yang benar.",
  entry_sent: "Permohonan ini sudah dikirim dan tidak bisa diubah di sini.",
  nik_incomplete: "NIK belum benar, jadi belum bisa dicari.",
  nik_unread: "Betulkan NIK-nya, atau kosongkan dan isi nanti.",
  may_not_look: "Usaha yang sudah tercatat hanya diperlihatkan kepada peran yang memeriksa layanan ini.",
  sheet_missing: "Lembar pernyataan belum difoto. Unggah dahulu, atau pilih dinyatakan lisan.",
  entries_closed: "Pendaftaran kegiatan ini sudah ditutup. Pilih kegiatan lain, atau lanjutkan tanpa memilih.",
});

/** Why it is no NIK, and what whoever typed it at the counter does. */
export function nikRefused(code: "nik_incomplete" | "nik_unread", typed: string) {
  const sentence =
    typed.trim() === "" ? "Tulis NIK dahulu, baru bisa dicari." : `${unreadNik(typed)} ${refusals[code]}`;
  return { ...refusedAs(refusals, code), sentence };
}

type OwnDraft = { draftId: string; slug: string; name: string; resumeCode: string; email: string; expiresAt: Date };

/** Asked for by whoever fills it in: once a minute at most. */
export function linkMessage({ at, ...draft }: OwnDraft & { at: Date }): Message {
  return {
    ...toOwner(draft),
    key: `draft-link:${draft.draftId}:${at.toISOString().slice(0, 16)}`,
    subject: `Tautan isian ${draft.name}`,
    body: `Buka tautan di bawah untuk melanjutkan isian ${draft.name} di HP mana pun, paling lambat ${formatDate(draft.expiresAt)}. ${SECRET} Bila Anda tidak memintanya, abaikan saja surat ini.`,
  };
}

/** `days`: how many days before its end it is told. A draft that is saved again ends on another day, and is told anew. */
export function endingMessage({ days, ...draft }: OwnDraft & { days: number }): Message {
  const until = formatDate(draft.expiresAt);
  return {
    ...toOwner(draft),
    key: endingKey(draft.draftId, draft.expiresAt, days),
    subject: `Isian ${draft.name} belum dikirim, tersimpan sampai ${until}`,
    body: `Isian ${draft.name} yang Anda mulai belum dikirim. Kami menyimpannya sampai ${until}; sesudah itu terhapus. Buka tautan di bawah untuk melanjutkan. ${SECRET} Bila tidak jadi, abaikan saja surat ini.`,
  };
}

export function endingKey(draftId: string, expiresAt: Date, days: number): string {
  return `draft-ends:${draftId}:${expiresAt.toISOString().slice(0, 10)}:${days}`;
}

const SECRET = "Jangan teruskan tautan ini: siapa pun yang memegangnya bisa membaca isian Anda.";

function toOwner({ slug, resumeCode, email }: OwnDraft) {
  return {
    to: { kind: "visitor", email },
    link: `${partAddress(slug)}?draf=${resumeCode}`,
    secretLink: true,
  } as const;
}

/** The same, naming what is no longer as the page showed it. */
export function shownChanged(labels: readonly string[]): string {
  return `Isian berubah di tab atau HP lain sejak halaman ini dibuka: ${labels.join(", ")}. Belum ada yang dikirim. Muat ulang halaman ini, periksa lagi, lalu kirim.`;
}

export const acts = defineActs({
  "draft.created": "Memulai isian",
  "draft.wish_chosen": "Memilih kegiatan",
  "counter.begun": "Memulai isian di loket",
  "counter.looked_up": "Mencari usaha tercatat menurut NIK di loket",
  "counter.filled_in": "Mengisi dari usaha yang tercatat",
  "counter.sent": "Mengirim permohonan di loket untuk pemohon yang hadir",
  "counter.ended": "Menutup isian loket",
  "draft.paper_brought": "Memilih membawa berkas ke kantor",
  "draft.paper_sent_after_all": "Tidak jadi membawa berkas ke kantor",
});
