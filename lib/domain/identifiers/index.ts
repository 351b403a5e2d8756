/** Numbers given by others: all text, never numbers, for leading zeros matter. */
export * from "./kbli";
export * from "./nib";
export * from "./nik";
export * from "./no-kk";
export * from "./npwp";
export * from "./phone";
