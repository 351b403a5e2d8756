import "server-only";
import type { Tx } from "@/lib/platform/db";
import { DEFAULT_SETTINGS, type OfficeSettings } from "./settings.schema";

/** One after the other: the second sees what the first has changed, also where no row stands yet. */
export async function lockSettings(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE`;
}

export async function readOfficeSettings(tx: Pick<Tx, "setting">): Promise<OfficeSettings> {
  const keys = Object.keys(DEFAULT_SETTINGS) as (keyof OfficeSettings)[];
  const rows = await tx.setting.findMany({ where: { key: { in: keys } }, select: { key: true, value: true } });
  const stored = Object.fromEntries(
    rows.map(({ key, value }) => [key, typeof value === "number" ? value : value === true]),
  );
  return { ...DEFAULT_SETTINGS, ...stored };
}
