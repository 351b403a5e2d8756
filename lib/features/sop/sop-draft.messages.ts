import { defineActs } from "@/lib/domain/acts";
import type { Message } from "@/lib/domain/notice";
import { defineRefusals } from "@/lib/domain/refusal";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { DraftProblems, DraftRefusal, SopDraft } from "@/lib/domain/sop-draft";
import { taskWords } from "@/lib/domain/workflow/words";
import { formatShortDate } from "@/lib/domain/working-time";
import { sentenceOfProblem } from "./sop.messages";

export const acts = defineActs({
  "sop_draft.begun": "Memulai rancangan SOP",
  "sop_draft.edited": "Mengubah rancangan SOP",
  "sop_draft.pressed": "Mengajukan, menelaah, atau memutuskan rancangan SOP",
});

export const refusals = defineRefusals({
  sop_draft_open: "Rancangan SOP ini sudah dimulai orang lain. Muat ulang halaman ini.",
  sop_draft_gone: "Rancangan ini sudah diterbitkan atau dibatalkan. Muat ulang halaman ini.",
  sop_draft_stage: "Rancangan ini baru saja berpindah tangan. Muat ulang halaman ini untuk melihat keadaannya.",
  sop_draft_own: "Anda ikut mengajukan atau menelaah rancangan ini. Orang lain yang harus memutuskan.",
  sop_draft_part_gone: "Langkah ini baru saja dihapus dari rancangan. Salin isian Anda, lalu kembali ke rancangan.",
  sop_draft_step: "Langkah itu tidak bisa dipindah, dipecah, atau dihapus seperti itu.",
  sop_draft_changed: "Rancangan ini berubah sejak halaman ini dibuka. Muat ulang, baca lagi, lalu putuskan.",
  sop_draft_unfit: "Rancangan ini belum bisa diajukan: masih ada yang harus dibetulkan di daftar di atas.",
  sop_draft_old:
    "Versi SOP yang lebih baru sudah terbit sejak rancangan ini dimulai. Batalkan rancangan ini, lalu mulai dari versi itu.",
  sop_draft_same: "Rancangan ini masih sama dengan versi yang ada. Ubah dulu isinya.",
  sop_draft_past: "Tanggal mulai berlaku sudah lewat. Pilih hari ini atau sesudahnya.",
  sop_draft_far: "Tanggal mulai berlaku lebih dari tiga tahun lagi. Periksa tahunnya.",
});

export const PRESS_REFUSALS = {
  stage: "sop_draft_stage",
  own: "sop_draft_own",
  role: "no_right",
} as const satisfies Record<DraftRefusal, string>;

type Person = { id: string; email: string; mailNotices: boolean };
type About = { key: string; title: string; step: string; by: string; at: Date };

/** To whoever is to look at it next. */
export function draftWaits({ key, title, step, by, at }: About, press: "review" | "approve", person: Person): Message {
  const what = press === "review" ? "menunggu telaah Anda" : "menunggu pengesahan Anda";
  return {
    ...toPerson({ key, step, at }, person),
    kind: "new_duty",
    subject: `Rancangan SOP ${title} ${what}`,
    body: `${press === "review" ? "Diajukan" : "Ditelaah"} ${by}. Baca bedanya dengan versi yang berlaku, lalu putuskan.`,
  };
}

export function draftReturned({ key, title, step, by, at }: About, reason: string, person: Person): Message {
  return {
    ...toPerson({ key, step, at }, person),
    kind: "came_back",
    subject: `Rancangan SOP ${title} dikembalikan`,
    body: `${by}: ${reason}`,
  };
}

/** To everybody whose work it changes. */
export function draftPublished(
  { key, title, step, at }: About,
  { version, effectiveFrom }: { version: number; effectiveFrom: string },
  person: Person,
): Message {
  return {
    ...toPerson({ key, step, at }, person),
    kind: "informed",
    subject: `SOP ${title} versi ${version} berlaku mulai ${formatShortDate(effectiveFrom)}`,
    body: "Permohonan yang diajukan sejak hari itu mengikutinya. Yang sedang berjalan tetap memakai versinya sendiri.",
    link: `/petugas/sop/${key}?versi=${version}`,
  };
}

function toPerson({ key, step, at }: Pick<About, "key" | "step" | "at">, { id, email, mailNotices }: Person) {
  return {
    key: `sop_draft:${step}:${id}`,
    to: { kind: "staff", staffId: id, email, wantsMail: mailNotices },
    link: `/petugas/sop/${key}/rancangan`,
    at,
  } as const;
}

export type DraftSentence = { key: string | null; sentence: string };

/** What is still wrong with a draft, one sentence each; `key`: of the row where it is mended. */
export function sentencesOfDraft({ flow, blank }: DraftProblems, draft: SopDraft): DraftSentence[] {
  const duties = new Map(draft.rows.flatMap(({ run }) => run.duties.map((duty) => [duty.id, duty])));
  const dutyWords = (id: string) => {
    const duty = duties.get(id);
    return duty ? `${ROLE_NAMES[duty.role]} (${taskWords(duty)})` : `"${id}"`;
  };
  const all = [
    ...blank.map(({ key, no, cells }) => ({ key, sentence: `Langkah ${no}: ${cells.join(", ")} belum diisi.` })),
    ...flow.map(({ key, problem }) => ({ key, sentence: sentenceOfProblem(problem, dutyWords) })),
  ];
  return all.filter(({ sentence }, index) => all.findIndex((one) => one.sentence === sentence) === index);
}
