import { beforeAll, describe, expect, test } from "vitest";
import { useDatabase } from "@/lib/testing";
import { Witness } from "../witness";
import type { Look } from "./look";
import { check as checkPlanted, type Office, type Planted } from "./planted";
import { LAST_EVENT } from "./plants";
import { smallOffice } from "./small-office";

useDatabase({ owner: true });

let office: Office;
beforeAll(async () => {
  office = await smallOffice();
});
const check = (plant: (planted: Planted) => unknown, changes: Partial<Look> = {}) =>
  checkPlanted(office, plant, changes);

/** What was seen from outside, besides what the office's own witness saw. */
type Seen = {
  [Kind in
    | "shown"
    | "sendings"
    | "refused"
    | "mails"
    | "troubles"
    | "crowded"
    | "numbers"
    | "signed"]?: Look["witness"][Kind];
};

function checkSeeing(more: Seen, plant: (planted: Planted) => unknown = () => {}, settled = false) {
  const witness = new Witness();
  for (const kind of ["shown", "sendings", "refused", "mails", "troubles", "crowded", "numbers", "signed"] as const) {
    const all: unknown[] = witness[kind];
    all.push(...office.witness[kind], ...(more[kind] ?? []));
  }
  return check(plant, { witness, settled });
}

describe("what was seen from outside and does not agree is found", () => {
  const mailRow = async ({ look }: Planted) =>
    (
      await look.rows<{ id: string; to: string }>(
        "SELECT message_id AS id, recipient AS to FROM notice WHERE channel = 'mail'",
      )
    )[0];
  const arrival = (id: string, changes: object = {}) => ({
    messageId: id,
    recipients: ["siti@contoh.test"],
    at: 1_000_000,
    digest: "a",
    ...changes,
  });
  const idOfMail = async () => {
    let id = "";
    await check(async (planted) => (id = (await mailRow(planted))?.id ?? ""));
    return id;
  };

  test("a number of a letter that is not kept", async () => {
    const numbers = [{ letterId: office.first.applicationId, number: "500/7" }];
    expect(await checkSeeing({ numbers })).toContainEqual(expect.stringMatching(/^I8 the number 500\/7 was shown/));
  });

  test("a letter that was shown as signed and is not", async () => {
    const signed = [office.first.applicationId];
    expect(await checkSeeing({ signed })).toContainEqual(expect.stringMatching(/^I8 the letter \S+ was shown as s/));
  });

  test("two references for one request, one reference for two requests", async () => {
    const [shown] = office.witness.shown;
    if (!shown) throw new Error("Nothing was shown");
    const other = { ...shown, reference: office.second.reference };
    const found = await checkSeeing({ shown: [other] });
    expect(found).toContainEqual(expect.stringMatching(/^I2 the request \S+ was shown two references/));
    expect(found).toContainEqual(expect.stringMatching(/^I3 \w+ was shown for two requests/));
  });

  test("a refused application, file and press that came to be all the same", async () => {
    const actorId = office.clerk;
    const found = await check(async ({ look, run }) => {
      const witness = new Witness();
      witness.refused.push({ kind: "application", requestId: office.second.requestId });
      witness.refused.push({ kind: "file", name: "ktp.pdf", sha256: "" });
      witness.refused.push({ kind: "event", reference: office.first.reference, actorId, type: "claimed" });
      Object.assign(look, { witness });
      await run("SELECT 1");
    });
    expect(found).toContainEqual(expect.stringMatching(/^I4 the refused request \S+ left/));
    expect(found).toContainEqual(expect.stringMatching(/^I4 the refused file ktp.pdf was kept/));
    expect(found).toContainEqual(expect.stringMatching(/^I4 the refused claimed of \S+ stands/));
  });

  test("mail nobody owed, to somebody else, with another text, twice without a reason", async () => {
    const id = await idOfMail();
    expect(await checkSeeing({ mails: [arrival(id)] })).toEqual([]);
    expect(await checkSeeing({ mails: [arrival("<x@y>")] })).toEqual([expect.stringMatching(/nobody owed/)]);
    const elsewhere = await checkSeeing({ mails: [arrival(id, { recipients: ["x@y"] })] });
    expect(elsewhere).toEqual([expect.stringMatching(/went to somebody else/)]);
    const twice = [arrival(id), arrival(id, { at: 1_030_000 })];
    expect(await checkSeeing({ mails: twice })).toEqual([expect.stringMatching(/twice without a reason/)]);
    const late = { kind: "worker killed", from: 1_010_000, until: 1_020_000 };
    expect(await checkSeeing({ mails: twice, troubles: [late] })).toEqual([expect.stringMatching(/twice/)]);
    const inGap = { kind: "worker killed", from: 999_000, until: 1_001_000 };
    expect(await checkSeeing({ mails: twice, troubles: [inGap] })).toEqual([]);
    const changed = [arrival(id), arrival(id, { at: 1_030_000, digest: "b" })];
    expect(await checkSeeing({ mails: changed, troubles: [inGap] })).toEqual([expect.stringMatching(/another text/)]);
  });

  test("seats sold twice, counted wrongly, left empty, without a gathering", async () => {
    const programme = "00000000-0000-4000-8000-000000000001";
    const withSeats =
      (quota: number, counted: number, held: number) =>
      async ({ run }: Planted) => {
        await run("ALTER TABLE programme DROP CONSTRAINT programme_seats");
        await run(
          "INSERT INTO run (id, scope, pinned_hash) SELECT gen_random_uuid(), 'programme', pinned_hash FROM run LIMIT 1",
        );
        await run(
          `INSERT INTO programme (id, run_id, service_slug, type, title, quota, seats_taken)
         SELECT $1, id, 'pelatihan', 'training', 'Kelas', $2, $3 FROM run WHERE scope = 'programme'`,
          programme,
          quota,
          counted,
        );
        await run(
          `INSERT INTO seat (id, programme_id, application_id, position, gathered_sequence)
         SELECT gen_random_uuid(), $1, id, 1, 1 FROM application LIMIT $2`,
          programme,
          held,
        );
      };
    expect(await check(withSeats(1, 2, 2))).toContainEqual("I9 Kelas gave 2 of 1 seats");
    expect(await check(withSeats(2, 1, 2))).toContainEqual("I9 Kelas counts 1 seats and gave 2");
    expect(await check(withSeats(2, 1, 1))).toContainEqual(expect.stringMatching(/^I9 \w+ sits in Kelas without/));
    const crowded = [{ programmeId: programme }];
    expect(await checkSeeing({ crowded }, withSeats(2, 1, 1), true)).toContainEqual("I9 Kelas left 1 seats empty");
    const doubled = await check(async (planted) => {
      await planted.run("DROP INDEX seat_one_held");
      await withSeats(4, 4, 2)(planted);
      await planted.run(
        "INSERT INTO seat (id, programme_id, application_id, position, gathered_sequence) SELECT gen_random_uuid(), programme_id, application_id, 2, 1 FROM seat",
      );
    });
    expect(doubled).toContainEqual(expect.stringMatching(/^I9 \w+ sits on two seats/));
    const gathered = `{"programmeId":"${programme}","programmeSequence":1}`;
    const seatless = await check(({ run }) =>
      run(`UPDATE history_event SET type = 'gathered', payload = '${gathered}' WHERE ${LAST_EVENT}`),
    );
    expect(seatless).toContainEqual(expect.stringMatching(/^I9 \w+ was gathered and has no seat/));
  });
});
