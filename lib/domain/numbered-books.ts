import { AGENDA_SERIES } from "./incoming-letters/incoming-letter";
import { LETTER_SERIES } from "./letters/kind";
import { LETTER_SERIES_NAMES } from "./letters/number";

/** Every book whose numbers leave the office or stand on paper; each counts by the year. */
export const NUMBERED_BOOKS = [...LETTER_SERIES, AGENDA_SERIES] as const;
export type NumberedBook = (typeof NUMBERED_BOOKS)[number];

export const BOOK_NAMES: Record<NumberedBook, string> = { ...LETTER_SERIES_NAMES, masuk: "Agenda surat masuk" };
