import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { publicContext } from "@/lib/platform/context";
import { db, pool } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { BUSINESS, IDENTITY, NIB, save, view } from "@/lib/testing/typed-drafts";
import { findDraft } from "./drafts.store";
import type { DraftContent } from "./saved-typing.schema";

useDatabase();
const ctx = publicContext();

test("two tabs that save two parts in the same instant keep both", async () => {
  const { resumeCode } = await save(ctx, "identity", IDENTITY);
  const saved = await inOneInstant(resumeCode, [
    () => save(ctx, "business", BUSINESS, { resumeCode, tab: randomUUID() }),
    () => save(ctx, "service", NIB, { resumeCode, tab: randomUUID() }),
  ]);
  expect(saved.map(({ outcome }) => outcome)).toEqual(["complete", "complete"]);
  expect(await kept(resumeCode)).toMatchObject({
    identity: { name: IDENTITY.name },
    business: { businessName: BUSINESS.businessName },
    service: { activity: NIB.activity },
  });
});

test("two tabs that save one part in the same instant: one is kept, the other is shown the difference", async () => {
  const { resumeCode } = await save(ctx, "identity", IDENTITY);
  const names = ["Sari Satu", "Sari Dua"];
  const saved = await inOneInstant(
    resumeCode,
    names.map(
      (name) => () => save(ctx, "identity", { ...IDENTITY, name }, { resumeCode, tab: randomUUID(), revision: "1" }),
    ),
  );
  expect(saved.map(({ outcome }) => outcome).toSorted()).toEqual(["complete", "conflict"]);
  const first = names[saved.findIndex(({ outcome }) => outcome === "complete")];
  expect((await kept(resumeCode)).identity).toMatchObject({ name: first });
});

async function kept(resumeCode: string) {
  const draft = await findDraft(db(), resumeCode, "nib", new Date());
  const { identity, business, service } = draft?.content ?? ({} as DraftContent);
  return { identity: identity?.typed, business: business?.typed, service: service?.typed };
}

/** All of them come to the draft while somebody holds it, and go on when it is let go. */
async function inOneInstant<T>(resumeCode: string, works: (() => Promise<T>)[]): Promise<T[]> {
  const { draftId } = await view(ctx, resumeCode);
  const { begun } = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`;
    const begun = works.map((work) => work());
    await vi.waitFor(async () => expect(await waiting()).toBe(works.length), { timeout: 4_000, interval: 20 });
    return { begun };
  });
  return Promise.all(begun);
}

async function waiting(): Promise<number> {
  const { rows } = await pool().query<{ many: number }>(
    "SELECT count(*)::int AS many FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0]?.many ?? 0;
}
