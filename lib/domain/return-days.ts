/** Calendar days an applicant has for a correction where the clerk writes no date. */
export const RETURN_DAYS = 7;
