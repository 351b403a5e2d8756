export function throwAwayServer(options?: { durable?: boolean }): Promise<{
  port: number;
  /** Process id of the postmaster. */
  pid: number;
  url: (database?: string) => string;
  stop: () => Promise<void>;
}>;
