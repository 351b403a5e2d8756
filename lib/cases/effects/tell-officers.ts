import "server-only";
import type { Message } from "@/lib/domain/notice";
import { APPLICANT, isRole } from "@/lib/domain/roles";
import { programmeRoles } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";
import { lockProgramme } from "../locks";
import { seatLeftMessages } from "../words/seat-left";
import type { Due, EffectContext } from "./handler";
import { listInformed } from "./role-holders";

/**
 * Once the list is approved nobody moves up by themselves (rule 8): whoever runs the programme hears that a participant
 * has given the seat back, since only they can name a substitute.
 */
export async function tellOfficers(
  { tx, ctx }: Pick<EffectContext, "tx" | "ctx">,
  dues: Due<"seat_freed">[],
): Promise<Message[]> {
  const given = dues.filter(({ of }) => of.run.scope === "application" && of.events.at(-1)?.actor === APPLICANT);
  const told = await Promise.all(given.map((due) => messagesOf(tx, due, ctx.clock())));
  return told.flat();
}

async function messagesOf(tx: Tx, { of, effect: { programmeId } }: Due<"seat_freed">, now: Date): Promise<Message[]> {
  const { run, events, at } = of;
  const programme = await lockProgramme(tx, programmeId);
  if (!programme?.state.listApproved || run.scope !== "application") return [];
  const { officer } = programmeRoles(programme.definition);
  const staff = officer && isRole(officer) ? await listInformed(tx, [officer], now) : [];
  return seatLeftMessages({ run, programme, seq: events.at(-1)?.seq ?? 0, at }, staff);
}
