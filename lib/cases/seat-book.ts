import "server-only";
import type { PassedOver, ReceivedBefore } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";
import type { ApplicationRun, ProgrammeRun } from "./case-run";
import { findLinkedAmong, findReceivedBefore, takeTurns } from "./second-aid";
import { findPassedOver } from "./waiting-list";

/** Who sits in a programme that is under lock, and how many seats are free, while several applications are decided one after the other. */
export type SeatBook = {
  free(): number;
  /** The reference of another application by which this person sits there (rule 11); undefined: nobody. */
  seatedAs(run: ApplicationRun): string | undefined;
  /** Who stands in front of this one and is not gathered with them (rule 11). */
  passedOver(run: ApplicationRun): PassedOver;
  /** By which cases the person has the same material aid already (rule 18). */
  receivedBefore(run: ApplicationRun): ReceivedBefore | undefined;
  /** This one has been given a seat. */
  take(run: ApplicationRun): void;
};

/** `applicationIds`: all that are gathered together. */
export async function openSeatBook(
  tx: Tx,
  programme: ProgrammeRun,
  applicationIds: readonly string[],
  now: Date,
): Promise<SeatBook> {
  await takeTurns(tx, programme.serviceSlug, applicationIds);
  const seated = await tx.$queryRaw<{ nikHash: string; reference: string }[]>`
    SELECT a.nik_hash AS "nikHash", a.reference FROM seat s JOIN application a ON a.id = s.application_id
    WHERE s.programme_id = ${programme.programmeId}::uuid AND s.released_at IS NULL`;
  const persons = new Map(seated.map(({ nikHash, reference }) => [nikHash, reference]));
  const passes = await findPassedOver(tx, programme, applicationIds, now);
  const received = await findReceivedBefore(tx, programme.serviceSlug, applicationIds, now);
  const linked = await findLinkedAmong(tx, programme.serviceSlug, applicationIds);
  const taken = new Map<string, string>();
  let free = programme.quota - programme.seatsTaken;
  return {
    free: () => free,
    seatedAs: ({ nikHash, reference }) => {
      const other = persons.get(nikHash);
      return other === reference ? undefined : other;
    },
    passedOver: ({ applicationId }) => passes(applicationId),
    receivedBefore: ({ applicationId }) => {
      const before = received.get(applicationId);
      const beside = (linked.get(applicationId) ?? []).flatMap((id) => taken.get(id) ?? []);
      if (beside.length === 0) return before;
      return { references: [...beside, ...(before?.references ?? [])], lastAt: now };
    },
    take: ({ applicationId, nikHash, reference }) => {
      taken.set(applicationId, reference);
      persons.set(nikHash, reference);
      free -= 1;
    },
  };
}
