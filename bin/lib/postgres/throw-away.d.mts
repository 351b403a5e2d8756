export function throwAwayServer(): Promise<{
  port: number;
  /** Process id of the postmaster. */
  pid: number;
  url: (database?: string) => string;
  stop: () => Promise<void>;
}>;
