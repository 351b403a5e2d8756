import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { draftOf, named, type Stage } from "./stages";

/** A whole NIB application that Pelaksana is entering for somebody. */
export const counterEntry: Stage = named("an entry at the counter", async (office, who) => {
  const subject = await draftOf()(office, who);
  const id = randomUUID();
  const draftId = subject.draftId ?? "";
  await db().counterEntry.create({ data: { id, draftId, staffId: office.persons.pelaksana.id, begunAt: new Date() } });
  return { ...subject, id };
});
