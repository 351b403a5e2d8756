"use server";
import { revalidatePath } from "next/cache";
import { gatheredWords } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { deskAddress } from "@/lib/domain/run-address";
import { formAction, seeAgain, sentenceOf } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { type Gathered, gatherChosen, gatherFirst, releaseSeat, substituteParticipant } from "./gathering.commands";
import { Gather, GatherFirst, ReleaseSeat, Substitute } from "./gathering.schema";

const gate = () => staffContext();

export const gatherChosenAction = formAction({
  schema: Gather,
  gate,
  command: gatherChosen,
  done: (gathered, { programmeId }) => sayWho(programmeId, gathered),
});

export const gatherFirstAction = formAction({
  schema: GatherFirst,
  gate,
  command: gatherFirst,
  done: (gathered, { programmeId }) => sayWho(programmeId, gathered),
});

export const releaseSeatAction = formAction({
  schema: ReleaseSeat,
  gate,
  command: releaseSeat,
  done: ({ programmeId }) => seeParticipants(programmeId, "keluar"),
});

export const substituteParticipantAction = formAction({
  schema: Substitute,
  gate,
  command: substituteParticipant,
  done: ({ programmeId }) => seeParticipants(programmeId, "ganti"),
});

/** Stays on the page: whoever could not be taken is named with the reason. */
function sayWho(programmeId: string, { type, seated, refusals }: Gathered) {
  revalidatePath(`/petugas/kegiatan/${programmeId}`, "layout");
  const others = refusals.map(({ reference, ...refusal }) => `${formatReference(reference)}: ${sentenceOf(refusal)}`);
  return { message: [gatheredWords(type, seated), ...others].join(" ") };
}

function seeParticipants(programmeId: string, news: string): Promise<never> {
  return seeAgain(deskAddress({ programmeId }), `/peserta?kabar=${news}`, "layout");
}
