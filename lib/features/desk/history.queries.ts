import "server-only";
import type { Event } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type { HistoryLine } from "@/lib/cases/words/history";

/** How the office calls the people that a history names by id. */
export async function staffNames(_ctx: Context, ids: string[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const staff = await db().staff.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(staff.map(({ id, name }) => [id, name]));
}

/** Titles of the programmes that an application's history names. */
export async function programmeTitles(_ctx: Context, history: Event[]): Promise<Map<string, string>> {
  const ids = history.flatMap((event) => ("programmeId" in event ? [event.programmeId] : []));
  if (ids.length === 0) return new Map();
  const found = await db().programme.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } });
  return new Map(found.map(({ id, title }) => [id, title]));
}
