/** What became of a numbered letter. */
export const LETTER_STATES = ["valid", "void", "superseded"] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export const LETTER_STATE_NAMES: Record<LetterState, string> = {
  valid: "Berlaku",
  void: "Dibatalkan",
  superseded: "Diganti",
};

/** What is said of a voided letter that no other replaces. */
export const UNREPLACED_WORDS = "Surat pengganti tidak diperlukan";
