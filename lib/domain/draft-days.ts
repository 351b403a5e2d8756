/** A draft, and the way back to it, is kept this long after the last save. */
export const DRAFT_DAYS = 30;
