import { expect, test } from "vitest";
import { makeClock } from "@/e2e/fixtures/office";
import { givenAccepted, givenDesk, givenProgramme } from "@/e2e/fixtures/programmes";
import { witaDate } from "@/lib/domain/working-time";
import { pool } from "@/lib/platform/db";
import { useDatabase } from "@/lib/platform/testing";
import { runEventDesk } from "../event-desk";
import { Witness } from "../witness";
import { legalHistories } from "./histories";
import type { Look } from "./look";
import { seatsAddUp } from "./seats";
import { trueShadows } from "./shadows";

useDatabase();

test("an event with a crowd, comings and goings, substitutes in line and outcomes leaves nothing to be found", async () => {
  // The desk works by the real clock, so the people in line come by it too.
  const clock = makeClock(new Date().toISOString());
  const desk = await givenDesk(clock);
  const people = [];
  for (let index = 0; index < 9; index += 1) people.push(await givenAccepted("promosi", clock, desk));
  const day = witaDate(new Date(Date.now() + 20 * 86_400_000));
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota: 4, firstDay: day, lastDay: day });
  const staff = Object.fromEntries(Object.entries(desk).map(([role, ctx]) => [role, ctx.actor.id]));
  await runEventDesk(JSON.stringify({ programmeId, applicationIds: people.map((one) => one.applicationId), staff }));

  const witness = new Witness();
  witness.crowded.push({ programmeId });
  const look: Look = {
    ...{ witness, files: "", settled: true },
    rows: async (sql, values) => (await pool().query(sql, values)).rows,
  };
  expect(await look.rows("SELECT 1 FROM history_event WHERE type = 'released_from_programme'")).not.toEqual([]);
  expect(await look.rows("SELECT status::text FROM programme")).toEqual([{ status: "finished" }]);
  expect([...(await legalHistories(look)), ...(await trueShadows(look)), ...(await seatsAddUp(look))]).toEqual([]);
}, 60_000);
