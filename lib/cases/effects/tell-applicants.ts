import "server-only";
import type { Message, ProgrammeFacts } from "@/lib/domain/notice";
import { addJob } from "@/lib/platform/jobs";
import type { Decided, DecidedProgramme } from "../decision";
import { programmeFacts } from "../seats";
import { applicantMessage } from "../words/application";
import { isWorthTelling } from "../words/worth-telling";
import type { Due, EffectContext } from "./handler";

export const TELL_PARTICIPANTS = "tell_participants";

type Tell = Due<"tell_applicant">;

/**
 * The applicant of a case hears at once. What a step of a programme means to everybody who sits in it is a job of the
 * same transaction, so that two thousand of them never make a request wait.
 */
export async function tellApplicants(world: EffectContext, dues: Tell[]): Promise<Message[]> {
  await tellParticipants(world, dues);
  const messages: Message[] = [];
  for (const { of, effect } of dues) {
    const { run, after, events, effects, at } = of;
    if (run.scope !== "application") continue;
    if (!isWorthTelling({ effects, events, definition: run.definition }, effect)) continue;
    const programme = await programmeOf(world, of);
    messages.push({ ...applicantMessage({ run, state: after, events, now: at, programme }, effect), at });
  }
  return messages;
}

/** The programme that a message names: the one that the write was about, or the one whose seat was given back. */
async function programmeOf(world: EffectContext, { effects }: Decided): Promise<ProgrammeFacts | undefined> {
  if (world.programme) return world.programme.facts;
  const freed = effects.find((effect) => effect.type === "seat_freed");
  return freed && programmeFacts(world.tx, freed.programmeId);
}

async function tellParticipants({ tx }: EffectContext, dues: Tell[]): Promise<void> {
  const steps = new Map<DecidedProgramme, { about: string; row: number | null }[]>();
  for (const { of, effect } of dues) {
    if (of.run.scope !== "programme") continue;
    const step = of as DecidedProgramme;
    steps.set(step, [...(steps.get(step) ?? []), { about: effect.about, row: effect.row ?? null }]);
  }
  for (const [{ run, after }, tells] of steps)
    await addJob(tx, TELL_PARTICIPANTS, { programmeId: run.programmeId, sequence: after.lastSeq, tells });
}
