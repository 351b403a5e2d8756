import type { ClientRequest } from "node:http";
import { pool } from "@/lib/platform/db";
import { holdRow } from "../held-row";
import type { Town } from "../town";
import { troubled } from "../trouble";

/** What goes wrong with one try of an upload: half-way through its bytes, or when all of them are there and are being judged. */
export type Mishap = {
  name: MishapName;
  midway?: (line: ClientRequest) => unknown;
  whileJudged?: (customId: string) => Promise<unknown>;
};

const NAMES = [
  "line cut in the middle",
  "web killed in the middle",
  "backend killed in the middle",
  "web killed before the row",
  "backend killed before the row",
] as const;
export type MishapName = (typeof NAMES)[number];

/** How long a phone is without a line. */
const NO_LINE = 2_000;
const WATCH = 4_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Each of them once, in an order of its own. */
export function allMishaps(town: Town): Mishap[] {
  return town.random.shuffle(NAMES).map((name) => ({ name, ...ways(town)[name] }));
}

function ways(town: Town): Record<MishapName, Omit<Mishap, "name">> {
  const web = () => {
    town.house.kill("web");
    town.house.forgiveCrashes();
  };
  const backend = () => troubled(town, "backend killed", () => town.house.killBackend(town.random));
  return {
    "line cut in the middle": {
      midway: async (line) => {
        line.destroy();
        await pause(town.random.between(0, NO_LINE));
      },
    },
    "web killed in the middle": { midway: web },
    "backend killed in the middle": { midway: backend },
    "web killed before the row": { whileJudged: (customId) => beforeRow(town, customId, web) },
    "backend killed before the row": { whileJudged: (customId) => beforeRow(town, customId, backend) },
  };
}

/** All bytes are counted and the file lies on the disk, but its row cannot be written as long as its draft is held. */
async function beforeRow(town: Town, customId: string, act: () => unknown): Promise<void> {
  const release = await holdRow("draftOfUpload", customId);
  try {
    for (const end = Date.now() + WATCH; Date.now() < end; await pause(10)) {
      if (!(await waitsForRow(customId))) continue;
      town.witness.tally.mishaps += 1;
      await act();
      return;
    }
  } finally {
    await release();
  }
}

/** Somebody waits for a lock, and the upload has all its bytes: that is its own transaction. */
async function waitsForRow(customId: string): Promise<boolean> {
  const { rows } = await pool()
    .query(
      `SELECT 1 FROM upload WHERE custom_id = $1::uuid AND received = size AND state = 'open' AND EXISTS
         (SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FROM draft WHERE id%')`,
      [customId],
    )
    .catch(() => ({ rows: [] }));
  return rows.length > 0;
}
