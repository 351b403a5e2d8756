import type { CardFacts } from "./facts";
import { pauseOf } from "./facts";
import type { WhoseTurn } from "./turn";

/** The four stages a citizen knows, whatever the SOP's rows. */
export const CARD_STAGES = ["sent", "checked", "worked", "done"] as const;

/** waiting: nobody of the office is at it; skipped: closed before it was done; ended: refused or withdrawn. */
export const STAGE_STATES = ["done", "now", "waiting", "next", "skipped", "ended"] as const;

export type CardStage = {
  key: (typeof CARD_STAGES)[number];
  name: string;
  state: (typeof STAGE_STATES)[number];
  /** The state in words, for those who do not see it drawn. */
  words: string;
};

export function cardStages(facts: CardFacts, turn: WhoseTurn): CardStage[] {
  const at = reached(facts);
  const closed = turn === "nobody";
  return CARD_STAGES.map((key, index) => {
    const state = closed
      ? closedState(facts, index, at)
      : index < at
        ? "done"
        : index > at
          ? "next"
          : present(facts, turn);
    return { key, name: nameOf(key, facts.status), state, words: wordsOf(key, state, facts, turn) };
  });
}

/** Which stage it stands in; of a closed one, the last that was begun. */
function reached({ status, rows, outcome }: CardFacts): number {
  const checked = rows.some((row) => row.scope === "application" && row.status === "done");
  switch (status) {
    case "draft":
      return 0;
    case "submitted":
    case "in_verification":
      return 1;
    case "completed":
      return 3;
    case "rejected":
    case "needs_correction":
      return checked ? 2 : 1;
    case "withdrawn":
      return checked || outcome ? 2 : 1;
    default:
      return 2;
  }
}

/** A programme goes from hand to hand, and runs on its days; a case of one's own waits in a queue until somebody takes it. */
function present({ isHeld, programme }: CardFacts, turn: WhoseTurn): CardStage["state"] {
  if (programme?.moment === "held") return "now";
  return turn === "office" && (isHeld || programme) ? "now" : "waiting";
}

/** A refusal comes of the check; the last stage bears the name of how it ended. */
function closedState({ status }: CardFacts, index: number, at: number): CardStage["state"] {
  if (status === "completed") return "done";
  if (index === 3) return "ended";
  if (status === "rejected") return index <= 1 || index < at ? "done" : "skipped";
  return index === 0 || index < at ? "done" : "skipped";
}

function nameOf(key: CardStage["key"], status: CardFacts["status"]): string {
  if (key === "done" && status === "rejected") return "Ditolak";
  if (key === "done" && status === "withdrawn") return "Dibatalkan";
  return NAMES[key];
}

const NAMES: Record<CardStage["key"], string> = {
  sent: "Terkirim",
  checked: "Diperiksa",
  worked: "Dikerjakan",
  done: "Selesai",
};

function wordsOf(key: CardStage["key"], state: CardStage["state"], facts: CardFacts, turn: WhoseTurn): string {
  const { status, own, programme, ossDown, begun } = facts;
  switch (state) {
    case "done":
      return "sudah";
    case "now":
      return "sedang berjalan";
    case "waiting":
      if (status === "draft") return "belum terkirim lagi";
      if (turn === "office") return "menunggu giliran";
      if (turn === "applicant") return "menunggu Anda";
      if (pauseOf(facts)) return "ditunda";
      if (ossDown) return "menunggu OSS";
      return programme ? "menunggu harinya" : "menunggu kegiatan";
    case "ended":
      if (status === "rejected") return own ? "alasannya disebutkan" : "alasannya dibaca pemohon";
      return own ? "atas permintaan Anda" : "atas permintaan pemohon";
    case "skipped":
      return (key === "checked" ? begun.check : begun.work) ? "tidak diselesaikan" : "tidak dimulai";
    case "next":
      return "berikutnya";
  }
}
