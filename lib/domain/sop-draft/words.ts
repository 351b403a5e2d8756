import type { DraftPress } from "./stage";

/** What was pressed, in the history of the draft. */
export const STEP_WORDS: Record<DraftPress | "begin", string> = {
  begin: "Dimulai",
  submit: "Diajukan untuk ditelaah",
  take_back: "Ditarik untuk diubah lagi",
  review: "Ditelaah, diteruskan ke Kepala Dinas",
  return: "Dikembalikan untuk diperbaiki",
  approve: "Disahkan dan diterbitkan",
  discard: "Dibatalkan",
};
