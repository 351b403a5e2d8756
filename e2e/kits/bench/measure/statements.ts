import { Client } from "pg";

export type Statement = { text: string; values: unknown[]; milliseconds: number };

type Query = (this: unknown, ...args: unknown[]) => unknown;

/** Every statement that this process sends while the work runs, with the time until its answer. */
export async function recordStatements<T>(work: () => Promise<T>): Promise<{ answer: T; statements: Statement[] }> {
  const { prototype } = Client as unknown as { prototype: { query: Query } };
  const { query } = prototype;
  const statements: Statement[] = [];
  prototype.query = function recorded(...args) {
    const [asked, more] = args as [string | { text: string; values?: unknown[] }, unknown];
    const text = typeof asked === "string" ? asked : asked.text;
    const values = (typeof asked === "string" ? more : asked.values) ?? [];
    const began = performance.now();
    const note = () => statements.push({ text, values: values as unknown[], milliseconds: performance.now() - began });
    // A pool hears of the answer by a callback, a transaction by a promise.
    const last = args.at(-1);
    if (typeof last === "function") {
      args[args.length - 1] = (...heard: unknown[]) => {
        note();
        return last(...heard);
      };
    }
    const answer = query.apply(this, args);
    if (answer instanceof Promise) answer.then(note, note);
    return answer;
  };
  try {
    return { answer: await work(), statements };
  } finally {
    prototype.query = query;
  }
}

/** The plan of a reading statement as PostgreSQL carried it out; null for anything that writes. */
export async function explain(client: Client, { text, values }: Statement): Promise<string | null> {
  if (!/^\s*(SELECT|WITH)\b/i.test(text) || /\bFOR (UPDATE|SHARE)\b/i.test(text)) return null;
  const { rows } = await client.query<{ "QUERY PLAN": string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
