import { expect, test } from "vitest";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { findCase } from "./case.queries";
import { countQueue, listQueue } from "./queue.queries";

useDatabase();

const VERIFY = "1.pelaksana.verify";
const OWN = "2.pemohon.perform";
const accept = (requirement: string) => ({ type: "decide_requirement", requirement, decision: "accepted" }) as const;

test("a case whose second row waits for a decision stands in the clerk's queue, and the applicant hears when it is theirs", async () => {
  const clock = makeClock();
  const { slug } = await givenService();
  const { reference, citizen, applicationId } = await givenApplication(slug, clock);
  const clerk = await asStaff(["pelaksana"], clock);
  const yourTurn = () => db().notice.count({ where: { applicationId, subject: { contains: "giliran" } } });
  await doAll(clerk, reference, { type: "claim", duty: VERIFY }, accept("ktp"), {
    type: "complete_duty",
    duty: VERIFY,
  });

  // The clerk did only what the panel of row 1 asked. It is the office's turn, listed, with a date and the buttons.
  const [item] = (await listQueue(clerk, {})).items;
  expect(item).toMatchObject({ reference, role: "pelaksana", verb: "verify", rowNo: 2, claimedById: null });
  expect(await yourTurn()).toBe(0);
  // What they are told names what is decided, and what is not.
  const news = await db().notice.findFirstOrThrow({ where: { applicationId, subject: { startsWith: "Kabar" } } });
  expect(news.body).toMatch(/^Sudah kami terima: [^.]*KTP\. Masih kami periksa: NPWP\./);
  const own = await getOwnCase(citizen);
  expect(own.commands.map(({ type }) => type)).not.toContain("complete_duty");
  expect(own.rows.find(({ status }) => status === "now")?.party).toBe("office");
  const desk = await findCase(clerk, reference);
  expect(desk?.state.toDecide).toEqual(["npwp"]);
  expect(desk?.commands.map(({ type }) => type)).toEqual(expect.arrayContaining(["claim", "decide_requirement"]));
  // Its standard of 30 minutes has run out: that counts as the office's being late.
  clock.tick(60);
  expect(await countQueue(clerk)).toMatchObject({ all: 1, late: 1 });

  await doAll(clerk, reference, { type: "claim", duty: OWN }, accept("npwp"));
  expect((await listQueue(clerk, {})).items[0]).toMatchObject({ role: "pemohon", claimedById: null });
  expect(await countQueue(clerk)).toMatchObject({ late: 0, mine: 0 });
  expect(await yourTurn()).toBeGreaterThan(0);
  expect((await getOwnCase(citizen)).commands.map(({ type }) => type)).toContain("complete_duty");
});
