import { randomUUID } from "node:crypto";
import { witaDate } from "@/lib/domain/working-time";
import { db } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { draftOf, named, type Stage } from "./stages";

/** A whole NIB application that Pelaksana is entering for somebody. */
export const counterEntry: Stage = named("an entry at the counter", async (office, who) => {
  const subject = await draftOf()(office, who);
  const id = randomUUID();
  const draftId = subject.draftId ?? "";
  await db().counterEntry.create({ data: { id, draftId, staffId: office.persons.pelaksana.id, begunAt: new Date() } });
  return { ...subject, id };
});

/** Number 1 of today, and nobody else. */
async function onlyNumber(state: "waiting" | "called", desk: number | null) {
  const day = dayColumn(witaDate(new Date()));
  await db().queueTicket.deleteMany({ where: { day } });
  const at = new Date();
  await db().queueTicket.create({
    data: { day, number: 1, requestId: randomUUID(), state, desk, takenAt: at, calledAt: desk === null ? null : at },
  });
  await db().queueDay.upsert({ where: { day }, create: { day, last: 1 }, update: {} });
  return {};
}

export const oneWaits: Stage = () => onlyNumber("waiting", null);
export const oneIsCalled: Stage = () => onlyNumber("called", 2);
