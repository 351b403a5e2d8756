import "server-only";
import { Client } from "pg";

type Asked = string | { text: string; values?: unknown[] };
type Query = (this: unknown, asked: Asked, ...rest: unknown[]) => unknown;

/**
 * Does the work again and again, its first statement failing, then its second …, until all of them could be sent. `after`
 * looks at what each failure left. Answers with how many there were.
 */
export async function walkStatements(work: () => Promise<unknown>, after: (failed: string) => Promise<void>) {
  for (let number = 1; number <= MOST; number += 1) {
    const failed = await whileStatementFails(number, work);
    if (failed === null) return number - 1;
    await after(`statement ${number}: ${failed.trim().slice(0, 80)}`);
  }
  throw new Error(`More than ${MOST} statements`);
}

/**
 * Does the work while its statement of this number (1 is the first) is refused by PostgreSQL, with a message that quotes
 * every value it was given, as the messages of constraints do. A COMMIT that fails has undone the transaction. Answers
 * with that statement; null: there are fewer.
 */
async function whileStatementFails(number: number, work: () => Promise<unknown>): Promise<string | null> {
  const { prototype } = Client as unknown as { prototype: { query: Query } };
  const { query } = prototype;
  let sent = 0;
  let failed: string | null = null;
  prototype.query = function failing(this: unknown, asked, ...rest) {
    const statement = typeof asked === "string" ? asked : asked.text;
    // It ends what failed already.
    if (statement === "ROLLBACK") return query.call(this, asked, ...rest);
    sent += 1;
    if (sent !== number) return query.call(this, asked, ...rest);
    failed = statement;
    const refusal = refusalOf(asked, rest[0]);
    const callback = rest.filter((argument) => typeof argument === "function");
    if (statement !== "COMMIT") return query.call(this, refusal, ...callback);
    return (query.call(this, "ROLLBACK") as Promise<unknown>).then(() => query.call(this, refusal));
  };
  try {
    await work();
    return failed;
  } finally {
    prototype.query = query;
  }
}

/** No write of the portal sends so many. */
const MOST = 80;

function refusalOf(asked: Asked, given: unknown): string {
  const values = typeof asked === "string" ? given : (asked.values ?? given);
  const quoted = JSON.stringify(Array.isArray(values) ? values : []).replaceAll("'", "''");
  return `DO $refusal$ BEGIN RAISE EXCEPTION USING ERRCODE = 'XX000', MESSAGE = 'refused: ${quoted}', DETAIL = 'Key ${quoted}'; END $refusal$`;
}
