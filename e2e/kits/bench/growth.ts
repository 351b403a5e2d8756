import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Client } from "pg";
import { SHIPPED_VIEWS } from "@/lib/domain/case-list";
import { listCases } from "@/lib/features/case-list/case-list.queries";
import { countViews } from "@/lib/features/case-list/views.queries";
import { countQueue, listQueue } from "@/lib/features/desk/queue.queries";
import { searchCases } from "@/lib/features/desk/search.queries";
import { findPublicCase } from "@/lib/features/tracking/tracking.queries";
import type { StaffContext } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { explain, recordStatements, type Statement } from "./measure/statements";
import { median, percentile } from "./measure/statistics";
import { FIRST_NAMES, LAST_NAMES } from "./seed/names";

export type Growth = {
  size: number;
  key: string;
  title: string;
  p50: number;
  p95: number;
  worst: number;
  statements: number;
};
export type Plan = { size: number; key: string; milliseconds: number; text: string; plan: string | null };

/** Whoever waits longer than this for one statement gets to see why. */
const SLOW = 50;
const CALLS = 60;
/**
 * Called before the counting begins: PostgreSQL keeps the plan of a named statement from its sixth call on, on each
 * connection by itself, and a page that asks three things at once goes round among some. Node compiles what is called
 * often. A server has all of that behind it after its first minute.
 */
const WARM_UP = 60;
const PAGE = 30;

setFlagsFromString("--expose-gc");
/** A pause in which the bench itself clears up is not the database's. */
const tidy = runInNewContext("gc") as (options?: { type: "minor" }) => void;

type Reading = { key: string; title: string; read: (call: number) => Promise<unknown> };

/** What a growing table could make slower, read by the portal's own queries; times are those of their statements. */
export async function measureGrowth(size: number, clerk: StaffContext, nik: string) {
  const growth: Growth[] = [];
  const plans: Plan[] = [];
  for (const { key, title, read } of await readings(clerk, nik)) {
    const sums: number[] = [];
    const slow = new Map<string, Statement>();
    let statements = 0;
    tidy();
    for (let call = -WARM_UP; call < CALLS; call += 1) {
      tidy({ type: "minor" });
      const seen = await recordStatements(() => read(call + WARM_UP));
      if (call < 0) continue;
      sums.push(seen.statements.reduce((sum, statement) => sum + statement.milliseconds, 0));
      statements += seen.statements.length;
      for (const one of seen.statements)
        if (one.milliseconds > (slow.get(one.text)?.milliseconds ?? SLOW)) slow.set(one.text, one);
    }
    const times = { p50: median(sums), p95: percentile(sums, 0.95), worst: Math.max(...sums) };
    growth.push({ size, key, title, ...times, statements: statements / CALLS });
    plans.push(...(await explained([...slow.values()], { size, key })));
  }
  return { growth, plans };
}

async function readings(clerk: StaffContext, nik: string): Promise<Reading[]> {
  const visitor = await publicContextAt(() => new Date());
  const references = await sampleOfReferences(CALLS + WARM_UP);
  const cursors = await deepCursors();
  const last = (call: number) => LAST_NAMES[call % LAST_NAMES.length] ?? "";
  const whole = (call: number) => `${FIRST_NAMES[call % FIRST_NAMES.length]} ${last(call)}`;
  return [
    { key: "tracking", title: "Pelacakan", read: (call) => findPublicCase(visitor, references[call] ?? "") },
    { key: "queueFirst", title: "Antrean, halaman 1", read: () => listQueue(clerk, {}) },
    {
      key: "queueDeep",
      title: "Antrean, halaman 1.000",
      read: (call) => listQueue(clerk, { sesudah: cursors[call % cursors.length] }),
    },
    { key: "list", title: "Daftar, semua", read: () => listCases(clerk, {}, {}) },
    ...SHIPPED_VIEWS.map(({ key, name, filters }) => ({
      key: `list.${key}`,
      title: `Daftar, ${name}`,
      read: () => listCases(clerk, filters, {}),
    })),
    { key: "listCounts", title: "Hitungan pandangan daftar", read: () => countViews(clerk) },
    { key: "counts", title: "Hitungan antrean", read: () => countQueue(clerk) },
    {
      key: "searchReference",
      title: "Cari nomor permohonan",
      read: (call) => searchCases(clerk, references[call] ?? ""),
    },
    { key: "searchNik", title: "Cari NIK", read: () => searchCases(clerk, nik) },
    { key: "searchName", title: "Cari nama lengkap", read: (call) => searchCases(clerk, whole(call)) },
    { key: "searchPart", title: "Cari sepotong nama", read: (call) => searchCases(clerk, last(call)) },
  ];
}

async function sampleOfReferences(count: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ reference: string }[]>`
    SELECT reference FROM application WHERE status <> 'draft' ORDER BY md5(id::text) LIMIT ${count}`;
  return rows.map(({ reference }) => reference);
}

/** Places some thirty thousand duties down the queue; nearer in a small one. */
async function deepCursors(): Promise<string[]> {
  const [counted] = await db().$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int FROM open_duty WHERE role = 'pelaksana'`;
  const from = Math.max(0, Math.min(999 * PAGE, (counted?.count ?? 0) - 3 * PAGE));
  const rows = await db().$queryRaw<{ due_at: Date; run_id: string }[]>`
    SELECT due_at, run_id FROM open_duty WHERE role = 'pelaksana' AND place = 1 ORDER BY due_at, run_id OFFSET ${from} LIMIT 20`;
  return rows.map((row) => `1.${row.due_at.getTime()}.${row.run_id}`);
}

async function explained(statements: Statement[], { size, key }: { size: number; key: string }): Promise<Plan[]> {
  if (statements.length === 0) return [];
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    const plans: Plan[] = [];
    for (const one of statements)
      plans.push({ size, key, milliseconds: one.milliseconds, text: one.text, plan: await explain(client, one) });
    return plans;
  } finally {
    await client.end();
  }
}
