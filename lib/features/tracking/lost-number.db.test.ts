import { beforeEach, describe, expect, test } from "vitest";
import { systemContext } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, type Clock, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { askLostNumber, tellLostNumber } from "./lost-number.command";
import { LostNumber } from "./lost-number.schema";

useDatabase({ each: true });

const PHONE = "+6281234567890";
let clock: Clock;
let slug: string;
beforeEach(async () => {
  clock = makeClock();
  ({ slug } = await givenService("single"));
});

const ask = async (contact: string, address?: string) =>
  askLostNumber(await publicContextAt(clock.now), { contact }, address);
const jobs = () =>
  db().$queryRaw<{ payload: unknown }[]>`
    SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'tell_lost_number' ORDER BY j.id`;
const mails = () =>
  db().notice.findMany({
    where: { channel: "mail", dedupeKey: { startsWith: "lost-number:" } },
    select: { recipient: true, subject: true, body: true, applicationId: true },
  });

/** What the worker does with what was asked. */
async function work() {
  for (const { payload } of await jobs()) await tellLostNumber(systemContext("lost-number"), payload);
}

describe("a number that was lost", () => {
  test("is asked for with one answer and one job, whether there is an application or not; the job shows nobody's phone", async () => {
    await givenApplication(slug, clock, { answers: answersOf({ email: "sari@contoh.test" }) });
    expect(await ask(PHONE)).toEqual(await ask("+628999999999"));
    expect(await jobs()).toHaveLength(2);
    expect(JSON.stringify(await jobs())).not.toMatch(/81234567890|8999999999/);
    expect(await mails()).toEqual([]);
    await work();
    expect(await mails()).toHaveLength(1);
  });

  test("goes to the e-mail of the application, once for a request, however often the job runs", async () => {
    const { reference, applicationId } = await givenApplication(slug, clock, {
      answers: answersOf({ email: "sari@contoh.test" }),
    });
    await ask("sari@contoh.test");
    await work();
    await work();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: "sari@contoh.test", applicationId });
    expect(mail?.subject.replaceAll("-", "")).toContain(reference);
    expect(mail?.body).not.toMatch(/Siti|81234567890/);
  });

  test("goes nowhere where the application has no e-mail", async () => {
    const { applicationId } = await givenApplication(slug, clock);
    await db().application.update({ where: { id: applicationId }, data: { email: null } });
    await ask(PHONE);
    await work();
    expect(await mails()).toEqual([]);
  });

  test("is sent three times an hour, and a fourth asking gets the same answer", async () => {
    await givenApplication(slug, clock, { answers: answersOf({ email: "sari@contoh.test" }) });
    const answers = [];
    for (let time = 0; time < 4; time += 1) {
      clock.tick(1);
      answers.push(await ask(PHONE));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await jobs()).toHaveLength(3);
  });

  test("is refused to one visitor who goes through the phones of a town", async () => {
    for (let time = 0; time < 20; time += 1) await ask(`+62811000000${time}`, "address:10.0.0.1");
    expect(await ask("+628110000099", "address:10.0.0.1")).toMatchObject({ ok: false, code: "too_many_tries" });
  });

  test.each([
    [" Sari@Contoh.test ", "sari@contoh.test"],
    ["mailto:sari@contoh.test", "sari@contoh.test"],
    ["0812 3456 7890", PHONE],
    ["sari@", null],
    ["", null],
    ["26NK-7F3Q-9XMC", null],
  ])("%s is read as %s", (typed, contact) => {
    const read = LostNumber.safeParse({ contact: typed });
    expect(read.success ? read.data.contact : null).toBe(contact);
  });
});
