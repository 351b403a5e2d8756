import type { Definition, Event, Seat } from "@/lib/domain/workflow";
import type { Look } from "./look";

type RunRow = {
  id: string;
  scope: "application" | "programme";
  last: number;
  definition: Definition;
  applicationId: string | null;
  programmeId: string | null;
  /** Reference or title, for people. */
  name: string | null;
};

type SeatRow = {
  applicationId: string;
  programmeId: string;
  runId: string;
  from: number;
};

export type Walked = RunRow & { history: Event[]; seats: Seat[] };

/** Every run with its pinned definition, whole history and the programmes it sat in, read as plainly as can be. */
export async function readCases({ rows }: Look): Promise<Walked[]> {
  const runs = await rows<RunRow>(
    `SELECT r.id::text, r.scope::text, r.last_sequence AS last, p.definition, a.id::text AS "applicationId",
            g.id::text AS "programmeId", coalesce(a.reference, g.title) AS name
       FROM run r JOIN pinned_definition p ON p.hash = r.pinned_hash
       LEFT JOIN application a ON a.run_id = r.id LEFT JOIN programme g ON g.run_id = r.id`,
  );
  const events = await rows<{ run: string; seq: number; at: Date; actor: string; type: string; payload: object }>(
    `SELECT run_id::text AS run, sequence AS seq, at, actor_id AS actor, type, payload
       FROM history_event ORDER BY run_id, sequence`,
  );
  const seats = await rows<SeatRow>(
    `SELECT s.application_id::text AS "applicationId", s.programme_id::text AS "programmeId", g.run_id::text AS "runId",
            s.gathered_sequence AS "from"
       FROM seat s JOIN programme g ON g.id = s.programme_id ORDER BY s.gathered_at, s.position`,
  );
  const histories = new Map<string, Event[]>();
  for (const { run, payload, ...event } of events)
    histories.set(run, [...(histories.get(run) ?? []), { ...payload, ...event } as Event]);
  const definitions = new Map(runs.map((run) => [run.id, run.definition]));
  return runs.map((run) => ({
    ...run,
    history: histories.get(run.id) ?? [],
    seats: seats
      .filter((seat) => seat.applicationId === run.applicationId)
      .flatMap(({ programmeId, runId, from }) => {
        const definition = definitions.get(runId);
        return definition ? [{ programmeId, definition, history: histories.get(runId) ?? [], from }] : [];
      }),
  }));
}

/** The engine knows a programme once, however often somebody sat in it: the seat of last time stands for it. */
export function onePerProgramme(seats: Seat[]): Seat[] {
  return seats.filter(
    (seat, index) => seats.findLastIndex((candidate) => candidate.programmeId === seat.programmeId) === index,
  );
}
