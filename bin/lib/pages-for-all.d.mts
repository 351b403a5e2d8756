export const SAME_FOR_ALL: { key: string; value: string };
export function pagesForAll(folder?: string): string[];
