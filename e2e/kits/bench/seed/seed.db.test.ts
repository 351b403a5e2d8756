import { beforeAll, describe, expect, test } from "vitest";
import { readRun } from "@/lib/cases/runs";
import { fold } from "@/lib/domain/workflow";
import { sendDraft } from "@/lib/features/drafts/drafts.commands";
import { findPublicCase } from "@/lib/features/tracking/tracking.queries";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/testing";
import { seedCases, shares } from "./cases";
import { givenDrafts } from "./drafts";
import { type Model, makeModels } from "./models";

useDatabase({ owner: true });

const SIZE = 500;
let models: Model[];

beforeAll(async () => {
  models = (await makeModels()).models;
  await seedCases(env().DATABASE_URL, models, SIZE);
}, 120_000);

describe("the seed of the bench", () => {
  test("makes exactly as many applications as asked, and a repeat adds none", async () => {
    expect(await db().application.count()).toBe(SIZE);
    await seedCases(env().DATABASE_URL, models, SIZE);
    expect(await db().application.count()).toBe(SIZE);
  });

  test("makes cases that the engine folds to what the queue and the case say", async () => {
    const cases = await db().application.findMany({
      select: {
        runId: true,
        status: true,
        run: { select: { open: { select: { dutyId: true } }, lastSequence: true } },
      },
    });
    for (const { runId, status, run } of cases) {
      const whole = await readRun(db(), runId);
      const state = fold(whole.definition, whole.history, []);
      expect(state.status).toBe(status);
      expect(state.open.map((open) => open.duty).sort()).toEqual(run.open.map((open) => open.dutyId).sort());
      expect(whole.history.at(-1)?.seq).toBe(run.lastSequence);
    }
    expect(new Set(cases.map((entry) => entry.status)).size).toBeGreaterThan(4);
  });

  test("makes references that a citizen can look up", async () => {
    const known = new Set(models.map(({ reference }) => reference));
    const copies = await db().application.findMany({ select: { reference: true } });
    const ctx = await publicContextAt(() => new Date());
    for (const { reference } of copies.filter((copy) => !known.has(copy.reference)).slice(0, 20))
      expect(await findPublicCase(ctx, reference)).toMatchObject({ reference });
  });

  test("makes drafts that can be sent, each with its own papers", async () => {
    const ctx = await publicContextAt(() => new Date());
    const drafts = await givenDrafts(5);
    expect(new Set(drafts.map(({ code }) => code)).size).toBe(5);
    const rows = await db().draft.findMany({
      where: { requestId: { in: drafts.map((draft) => draft.requestId) } },
      select: { documents: true },
    });
    expect(rows.map(({ documents }) => documents.length)).toEqual([2, 2, 2, 2, 2]);
    for (const { code, requestId, shown } of drafts) {
      const sent = await sendDraft(ctx, { slug: "nib", resumeCode: code, requestId, shown, truth: "ya" });
      expect(sent).toMatchObject({ ok: true });
    }
  });
});

test("a batch is split by weight, and nothing is lost by rounding", () => {
  const model = (weight: number) => ({ applicationId: "", runId: "", reference: "", nik: "", weight });
  const split = shares([model(1), model(1), model(1)], 100);
  expect(split.map(({ copies }) => copies)).toEqual([33, 33, 34]);
});
