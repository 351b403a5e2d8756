/** Figures of the report of how a SOP is walked that open their cases; `now`: of those that stand in the row, whatever the year. */
export const SOP_FIGURES = {
  selesai: { words: "selesai", now: false },
  tepat: { words: "selesai tepat waktu", now: false },
  lewat: { words: "selesai lewat tenggat", now: false },
  ulang: { words: "selesai setelah diulang", now: false },
  berjalan: { words: "sedang berjalan", now: true },
  terlambat: { words: "sedang berjalan dan lewat tenggat", now: true },
} as const;
export type SopFigure = keyof typeof SOP_FIGURES;

export const SOP_FIGURE_KEYS = Object.keys(SOP_FIGURES) as [SopFigure, ...SopFigure[]];
