/** Calendar days within which somebody may object to a rejection: what admin may set, and how the office starts (rule 14). */
export const OBJECTION_DAYS = { least: 1, most: 90, usual: 14 } as const;
