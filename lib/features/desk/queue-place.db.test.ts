import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { resubmitApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { listQueue } from "./queue.queries";

useDatabase();

const clock = makeClock();
const DUTY = "1.pelaksana.verify";

test("a corrected case comes back on top, is left there until somebody goes on with it, and pages stay whole", async () => {
  const { slug } = await givenService("single");
  const clerk = await asStaff(["pelaksana"], clock);
  const cases: Awaited<ReturnType<typeof givenApplication>>[] = [];
  for (let index = 0; index < 33; index += 1) {
    cases.push(await givenApplication(slug, clock));
    clock.tick(1);
  }
  const last = cases.at(-1);
  if (!last) throw new Error("Nobody applied");
  const order = async () => (await listQueue(clerk, {})).items.map(({ reference }) => reference);
  expect(await order()).not.toContain(last.reference);
  const items = [{ kind: "answer" as const, key: "identity.name", reason: "Cocokkan" }];
  await doAll(clerk, last.reference, { type: "claim", duty: DUTY }, { type: "return_to_applicant", duty: DUTY, items });
  const sent = { reference: last.reference, requestId: randomUUID(), "identity.name": "Siti Zubaidah" };
  expect(await resubmitApplication(last.citizen, sent)).toMatchObject({ ok: true });
  expect((await order())[0]).toBe(last.reference);
  const page = await listQueue(clerk, {});
  const rest = await listQueue(clerk, { sesudah: page.next ?? "" });
  const seen = [...page.items, ...rest.items].map(({ reference }) => reference);
  expect([seen.length, new Set(seen).size]).toEqual([33, 33]);
  expect((await listQueue(clerk, { sebelum: rest.previous ?? "" })).items[0]?.reference).toBe(last.reference);
  // Deciding a paper is still looking at it; asking again is going on, and so is the end of the duty.
  await doAll(clerk, last.reference, { type: "decide_requirement", requirement: "ktp", decision: "accepted" });
  expect((await order())[0]).toBe(last.reference);
  const waiting = cases[0]?.reference ?? "";
  await doAll(
    clerk,
    last.reference,
    { type: "decide_requirement", requirement: "npwp", decision: "waived", reason: "Tidak perlu" },
    { type: "complete_duty", duty: DUTY },
  );
  expect((await order())[0]).toBe(waiting);
});

test("the order is read from one index", async () => {
  const plan = await db().$queryRaw<{ "QUERY PLAN": string }[]>`
    EXPLAIN SELECT * FROM open_duty o WHERE o.role = 'pelaksana' AND (o.place, o.due_at, o.run_id) > (0::smallint, '-infinity'::timestamptz, '00000000-0000-0000-0000-000000000000'::uuid)
    ORDER BY o.place, o.due_at, o.run_id LIMIT 31`;
  expect(plan.map((line) => line["QUERY PLAN"]).join(" ")).toContain("open_duty_role_place_due_at_run_id_idx");
});
