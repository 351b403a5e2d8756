import { expect, test } from "vitest";
import { witaDate } from "@/lib/domain/working-time";
import { pool } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme } from "@/lib/testing/programmes";
import { runEventDesk } from "../event-desk";
import { Witness } from "../witness";
import { legalHistories } from "./histories";
import type { Look } from "./look";
import { officialNumbers } from "./numbers";
import { seatsAddUp } from "./seats";
import { trueShadows } from "./shadows";

useDatabase({ owner: true });

/** One of each kind: what is left of it has to satisfy the whole family of invariants about programmes. */
const KINDS = [
  ["promosi", "promotion", "seksi", "finished"],
  ["pelatihan", "training", "pelaksana", "running"],
] as const;

test.each(KINDS)(
  "%s: a crowd, comings and goings, numbered letters and outcomes leave nothing to be found",
  async (slug, type, officer, end) => {
    // The desk works by the real clock, so the people in line come by it too.
    const clock = makeClock(new Date().toISOString());
    const desk = await givenDesk(clock);
    const people = [];
    for (let index = 0; index < 9; index += 1) people.push(await givenAccepted(slug, clock, desk));
    const day = witaDate(new Date(Date.now() + 20 * 86_400_000));
    const programmeId = await givenProgramme(desk[officer], { type, quota: 4, firstDay: day, lastDay: day });
    const staff = Object.fromEntries(Object.entries(desk).map(([role, ctx]) => [role, ctx.actor.id]));
    const applicationIds = people.map((person) => person.applicationId);
    await runEventDesk(JSON.stringify({ programmeId, applicationIds, officer, staff }));

    const witness = new Witness();
    witness.crowded.push({ programmeId });
    const look = lookWith(witness);
    expect(await look.rows("SELECT 1 FROM history_event WHERE type = 'released_from_programme'")).not.toEqual([]);
    expect((await look.rows("SELECT status::text FROM programme WHERE id = $1", [programmeId]))[0]).toEqual({
      status: end,
    });
    const found = [];
    for (const invariant of [legalHistories, trueShadows, officialNumbers, seatsAddUp])
      found.push(...(await invariant(look)));
    expect(found).toEqual([]);
  },
  60_000,
);

test("letters that were told of and are gone, and two for one addressee", async () => {
  const look = lookWith(new Witness());
  await pool().query(
    `INSERT INTO programme_letter (id, programme_id, kind, addressee, made_at, made_by)
     SELECT gen_random_uuid(), programme_id, kind, addressee, made_at, made_by FROM programme_letter WHERE kind = 'speaker'`,
  );
  expect(await officialNumbers(look)).toEqual(["I8 Wati of Kegiatan contoh got two letters"]);
  await pool().query("DELETE FROM programme_letter WHERE kind <> 'place'");
  expect(await officialNumbers(look)).toEqual([
    expect.stringMatching(/^I8 \d letters of Kegiatan contoh were told of and 1 are kept/),
  ]);
});

function lookWith(witness: Witness): Look {
  return { witness, files: "", settled: true, rows: async (sql, values) => (await pool().query(sql, values)).rows };
}
