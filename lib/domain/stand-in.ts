/** What stands before a post that somebody else holds for good, by the kind of the grant: "Plt. Kepala Dinas". */
export const BEFORE_POST = { definitive: "", plt: "Plt. ", plh: "Plh. ", an: "a.n. " } as const;
export type GrantKind = keyof typeof BEFORE_POST;
