import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { publicContext } from "@/lib/platform/context";
import { setDraftCookie } from "@/lib/platform/context/draft";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { quotedIn, readLog } from "@/lib/testing/log-lines";
import { giveDocument, wholeDraft } from "@/lib/testing/typed-drafts";
import { sendDraftAction } from "./drafts.actions";

// Next gives cookies and headers only inside a request; the database is the real one.
const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
  headers: async () => new Headers({ origin: "http://127.0.0.1:3000" }),
}));

useDatabase();
beforeEach(() => jar.clear());

test("each statement of a sending fails once: nothing is left of it, nothing is told of people, and then it is sent", async () => {
  const { requestId } = await givenDraft();
  const before = await counts();
  let walked = 0;
  const log = await readLog(async () => {
    walked = await walkStatements(
      () => send(requestId),
      async (failed) => expect(await counts(), failed).toEqual(before),
    );
  });
  expect(walked).toBeGreaterThan(8);
  expect(log).toContain("action failed");
  expect(quotedIn(log)).toEqual([]);
  expect(await db().draft.count({ where: { requestId, applicationId: { not: null } } })).toBe(1);
  expect(await counts()).toMatchObject({ applications: 1, events: 1, sentDrafts: 1, sessions: 1 });
});

test("no refusal of a sending tells of people", async () => {
  const log = await readLog(async () => {
    const { requestId } = await givenDraft();
    await send(randomUUID());
    await send("5201014107900001");
    await send(requestId, { shown: "{}" });
    await send(requestId, { name: "Baiq Sari", nik: "5201014107900001" });
    await db().document.deleteMany({ where: { draft: { requestId } } });
    await send(requestId);
    jar.clear();
    await send(requestId);
  });
  expect(quotedIn(log)).toEqual([]);
});

async function givenDraft() {
  const { draftId, requestId, resumeCode } = await wholeDraft(publicContext());
  for (const requirement of ["ktp", "surat_usaha"]) await giveDocument(draftId, requirement);
  await setDraftCookie("nib", resumeCode);
  return { requestId };
}

/** As the form posts it; where it leads on is no matter here. */
async function send(requestId: string, more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ slug: "nib", requestId, truth: "ya", ...more }))
    form.append(name, value);
  return sendDraftAction(EMPTY_FORM, form).catch((error: { digest?: string }) => {
    if (!error.digest?.startsWith("NEXT_REDIRECT")) throw error;
  });
}

/** All that a sending writes. */
async function counts() {
  const [jobs] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM graphile_worker.jobs`;
  return {
    applications: await db().application.count(),
    runs: await db().run.count(),
    events: await db().historyEvent.count(),
    duties: await db().openDuty.count(),
    requirements: await db().applicationRequirement.count(),
    notices: await db().notice.count(),
    jobs: jobs?.count,
    audits: await db().auditEntry.count(),
    requests: await db().submitRequest.count(),
    sessions: await db().citizenSession.count(),
    sentDrafts: await db().draft.count({ where: { sentAt: { not: null } } }),
    adopted: await db().document.count({ where: { applicationId: { not: null } } }),
  };
}
