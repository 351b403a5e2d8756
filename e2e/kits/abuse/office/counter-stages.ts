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

/** The first numbers of today, and nobody else; those who may call do so one after the other, each to their own desk. */
async function onlyNumbers(most: number, state: "waiting" | "called", desk: number | null) {
  const day = dayColumn(witaDate(new Date()));
  await db().queueTicket.deleteMany({ where: { day } });
  const at = new Date();
  const shared = { day, state, desk, takenAt: at, calledAt: desk === null ? null : at };
  const numbers = Array.from({ length: most }, (_, place) => place + 1);
  await db().queueTicket.createMany({
    data: numbers.map((number) => ({ ...shared, number, requestId: randomUUID() })),
  });
  await db().queueDay.upsert({ where: { day }, create: { day, last: most }, update: {} });
  return {};
}

export const someWait: Stage = () => onlyNumbers(3, "waiting", null);
export const oneIsCalled: Stage = () => onlyNumbers(1, "called", 2);
