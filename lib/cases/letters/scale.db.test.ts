import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { cloneAccepted } from "@/lib/testing/programmes";
import { givenRunningClass } from "@/lib/testing/running-class";
import { countStatements } from "@/lib/testing/statements";
import { listParticipantData } from "./data";

useDatabase();

const MANY = 2000;

test(`letters to ${MANY} participants take as many statements as one, in the order of the seats`, async () => {
  const clock = makeClock();
  const { programmeId } = await givenRunningClass(await asStaff(["pelaksana"], clock), clock);
  const list = () =>
    countStatements(() =>
      db().$transaction((tx) => listParticipantData(tx, programmeId, { at: clock.now(), record: null })),
    );
  const one = await list();
  expect(one.answer).toHaveLength(1);

  // Copies of that one, seated by hand: real commands would take minutes.
  await cloneAccepted(one.answer[0]?.applicationId ?? "", MANY - 1);
  await db().$executeRaw`
    INSERT INTO seat (id, programme_id, application_id, position, gathered_sequence)
    SELECT gen_random_uuid(), ${programmeId}::uuid, id, 1 + row_number() OVER (ORDER BY reference), 1
    FROM application WHERE nik_hash LIKE 'clone%'`;
  const many = await list();
  expect(many.answer).toHaveLength(MANY);
  expect(many.answer[0]?.applicationId).toBe(one.answer[0]?.applicationId);
  const names = many.answer.map(({ addressee }) => addressee);
  expect(many.answer.at(-1)?.tables.peserta?.map(({ nama }) => nama)).toEqual(names);
  expect(many.statements).toBe(one.statements);
  expect(many.statements).toBeLessThanOrEqual(10);
});
