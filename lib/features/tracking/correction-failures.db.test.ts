import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { openCitizenSession, publicContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { quotedIn, readLog } from "@/lib/testing/log-lines";
import { answersOf, asStaff, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { QUESTIONS } from "@/lib/testing/services";
import { resubmitAction } from "./tracking.actions";

// Next gives cookies and headers only inside a request; the database is the real one.
const jar = vi.hoisted(() => new Map<string, { value: string }>());
const asked = vi.hoisted(() => ({ inside: false }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
  headers: async () => {
    if (!asked.inside) throw new Error("outside a request");
    return new Headers({ origin: "http://127.0.0.1:3000" });
  },
}));

useDatabase();
beforeEach(() => jar.clear());

const CORRECTED = { "identity.name": "Sari Dewi", "identity.address": "Dusun Timur 2" };

/** Asked once all is written, for what the next page says: where it fails, the page says nothing, and the correction stands. */
const NEWS = "SELECT r.id, r.last_sequence AS last FROM run r";

test("each statement of a correction fails once: nothing is left of it, nothing is told of people, and then it is sent", async () => {
  const { reference, applicationId, runId } = await returned();
  const before = await written(applicationId, runId);
  let walked = 0;
  const log = await readLog(async () => {
    const requestId = randomUUID();
    walked = await walkStatements(
      () => resubmit({ reference, requestId, ...CORRECTED }),
      async (failed) => {
        if (!failed.includes(NEWS)) expect(await written(applicationId, runId), failed).toEqual(before);
      },
    );
  });
  expect(walked).toBeGreaterThan(8);
  expect(log).toContain("action failed");
  expect(quotedIn(log)).toEqual([]);
  const after = await written(applicationId, runId);
  expect(after).toMatchObject({ events: before.events + 1, requests: before.requests + 1 });
  expect(after.answers).toContain("Sari Dewi");
});

test("no refusal of a correction tells of people", async () => {
  const log = await readLog(async () => {
    const { reference } = await returned();
    const form = { reference, requestId: randomUUID() };
    await resubmit(form);
    await resubmit({ ...form, "identity.phone": "0812 3456 7890" });
    await resubmit({ ...form, "identity.name": "\u202a" });
    await resubmit({ ...form, requestId: "5201014107900001" });
    await resubmit({ ...form, ...CORRECTED });
    await resubmit({ ...form, requestId: randomUUID(), ...CORRECTED });
    jar.clear();
    await resubmit({ ...form, ...CORRECTED });
  });
  expect(quotedIn(log)).toEqual([]);
});

/** A case that waits for its applicant's corrections, open in this browser. */
async function returned() {
  const clock = makeClock();
  const answers = { ...answersOf({ email: "sari@contoh.id" }), service: QUESTIONS.nib };
  const made = await givenApplication("nib", clock, { answers, given: ["ktp", "surat_usaha"] });
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId: made.applicationId } });
  const items = ["identity.name", "identity.address"].map((key) => ({
    kind: "answer" as const,
    key,
    reason: "Periksa.",
  }));
  const clerk = await asStaff(["pelaksana"], clock);
  await doAll(clerk, made.reference, { type: "claim", duty }, { type: "return_to_applicant", duty, items });
  await openCitizenSession(publicContext(), made.applicationId);
  return made;
}

/** As the form posts it; where it leads on is no matter here. */
async function resubmit(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  asked.inside = true;
  return resubmitAction(EMPTY_FORM, form)
    .catch((error: { digest?: string }) => {
      if (!error.digest?.startsWith("NEXT_REDIRECT")) throw error;
    })
    .finally(() => {
      asked.inside = false;
    });
}

/** All that a correction writes. */
async function written(applicationId: string, runId: string) {
  const { answers, status, applicantName } = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
  const [jobs] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM graphile_worker.jobs`;
  return {
    answers: JSON.stringify([answers, status, applicantName]),
    events: await db().historyEvent.count({ where: { runId } }),
    duties: await db().openDuty.findMany({ where: { runId }, orderBy: { dutyId: "asc" } }),
    requirements: await db().applicationRequirement.findMany({ where: { applicationId }, orderBy: { key: "asc" } }),
    notices: await db().notice.count({ where: { applicationId } }),
    jobs: jobs?.count,
    audits: await db().auditEntry.count(),
    requests: await db().submitRequest.count({ where: { applicationId } }),
  };
}
