import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { submitDraft } from "@/lib/features/drafts/submit-draft.command";
import { findPublicCase } from "@/lib/features/tracking/tracking.queries";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/testing";
import { type DraftInHand, givenDrafts } from "../seed/drafts";
import type { FloorRequest } from "./answer";
import { tracking, trackingJson } from "./pages";
import { makeSubmit } from "./submit";
import { fileIn } from "./upload";

useDatabase();

let pool: Pool;
let drafts: DraftInHand[];
let model: { applicationId: string; reference: string };

beforeAll(async () => {
  pool = new Pool({ connectionString: env().DATABASE_URL });
  drafts = await givenDrafts(2);
  const [first] = drafts;
  const { id: draftId } = await db().draft.findUniqueOrThrow({ where: { requestId: first?.requestId ?? "" } });
  const sent = await submitDraft(await publicContextAt(() => new Date()), {
    draftId,
    requestId: first?.requestId ?? "",
  });
  if (!sent.ok) throw new Error(sent.code);
  model = sent.value;
});

afterAll(async () => {
  await pool.end();
});

function asked(code = ""): FloorRequest {
  const settings = { sessionId: "", modelId: model.applicationId, bytes: { lacak: 20_000 }, filesDir: "" };
  return { pool, settings, url: new URL("http://floor/"), cookie: () => code };
}

test("shows the case that the portal shows, in a page of the asked length", async () => {
  const seen = await findPublicCase(await publicContextAt(() => new Date()), model.reference);
  const answer = JSON.parse((await trackingJson(asked(), model.reference)).body);
  expect(answer).toMatchObject({ reference: seen?.reference, service: seen?.service });
  expect(answer.steps.map((step: { no: number }) => step.no)).toEqual(seen?.rows.map((row) => row.no));
  const page = await tracking(asked(), model.reference);
  expect(page.body).toContain(model.reference);
  expect(Buffer.byteLength(page.body)).toBe(20_000);
});

test("a submit writes as many rows, of the same kinds, as the portal's own", async () => {
  const submit = await makeSubmit(pool, asked().settings);
  await submit(asked(drafts[1]?.code), Buffer.alloc(0));
  const { applicationId } = await db().submitRequest.findUniqueOrThrow({ where: { id: drafts[1]?.requestId ?? "" } });
  const shape = async (id: string) => {
    const row = await db().application.findUniqueOrThrow({
      where: { id },
      select: {
        status: true,
        nikHash: true,
        answers: true,
        run: { select: { lastSequence: true, _count: { select: { events: true, open: true } } } },
        _count: { select: { requirements: true, documents: true, notices: true, requests: true, drafts: true } },
      },
    });
    return { ...row, audits: await db().auditEntry.count({ where: { subjectId: id } }) };
  };
  expect(await shape(applicationId)).toEqual(await shape(model.applicationId));
  const [jobs] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int FROM graphile_worker.jobs`;
  expect(jobs?.count).toBe(2);
});

test("finds the file in a form byte for byte", async () => {
  const bytes = Buffer.from([0, 13, 10, 13, 10, 45, 45, 255]);
  const form = new FormData();
  form.append("file", new File([bytes], "foto.jpg"));
  expect(fileIn(Buffer.from(await new Response(form).arrayBuffer()))).toEqual(bytes);
});
