/** A column of a table that is written to a file or to paper; `share`: how wide it is beside the others. */
export type FileColumn = { header: string; kind: "text" | "date" | "number"; share: number };

/** Dates as YYYY-MM-DD; null and "" are nothing. */
export type FileCell = string | number | null;

/** A book as it leaves the portal: portions come as they are read, so that a long one is never whole in memory. */
export type TableFile = {
  /** Of the file: letters, digits and hyphens of the portal's own. */
  name: string;
  title: string;
  columns: readonly FileColumn[];
  portions: AsyncIterable<FileCell[][]>;
};

/** The portions of a table that is short enough to be made at once. */
export async function* atOnce(rows: FileCell[][]): AsyncGenerator<FileCell[][]> {
  yield rows;
}

export const FILE_FORMATS = ["csv", "xlsx"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];
