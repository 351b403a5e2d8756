import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { ApplicationRun, ProgrammeRun } from "./case-run";

/** Who sits in a programme that is under lock, and how many seats are free, while several applications are decided one after the other. */
export type SeatBook = {
  free(): number;
  /** The reference of another application by which this person sits there (rule 11); undefined: nobody. */
  seatedAs(run: ApplicationRun): string | undefined;
  /** This one has been given a seat. */
  take(run: ApplicationRun): void;
};

export async function openSeatBook(tx: Tx, programme: ProgrammeRun): Promise<SeatBook> {
  const seated = await tx.$queryRaw<{ nikHash: string; reference: string }[]>`
    SELECT a.nik_hash AS "nikHash", a.reference FROM seat s JOIN application a ON a.id = s.application_id
    WHERE s.programme_id = ${programme.programmeId}::uuid AND s.released_at IS NULL`;
  const persons = new Map(seated.map(({ nikHash, reference }) => [nikHash, reference]));
  let free = programme.quota - programme.seatsTaken;
  return {
    free: () => free,
    seatedAs: ({ nikHash, reference }) => {
      const other = persons.get(nikHash);
      return other === reference ? undefined : other;
    },
    take: ({ nikHash, reference }) => {
      persons.set(nikHash, reference);
      free -= 1;
    },
  };
}
