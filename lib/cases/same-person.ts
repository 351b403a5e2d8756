import "server-only";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { Prisma, type Tx } from "@/lib/platform/db";
import { type Reader, readersPins } from "./readers-pins";

/** Another application of the same person, for staff alone: nothing tells a stranger that a NIK is known. */
export type SamePerson = {
  reference: string;
  submittedAt: Date | null;
  status: ApplicationStatus;
  /** The reader's roles open it. */
  mayOpen: boolean;
};

const MOST = 5;

type Other = Omit<SamePerson, "mayOpen" | "submittedAt"> & { submittedAt: string | null; pin: string };
/** A line of a statement with `SAME_PERSON`; null: nobody else's, or not an application. */
export type WithSamePerson = { others: Other[] | null };

/** Within a statement whose application is `a`: the newest others with the same NIK; drafts are nobody's business. */
export const SAME_PERSON = Prisma.sql`(
  SELECT json_agg(json_build_object('reference', o.reference, 'submittedAt', o.submitted_at, 'status', o.status, 'pin', r.pinned_hash))
  FROM (
    SELECT b.reference, b.submitted_at, b.status, b.run_id FROM application b
    WHERE b.nik_hash = a.nik_hash AND b.id <> a.id AND b.status <> 'draft'
    ORDER BY b.submitted_at DESC NULLS LAST LIMIT ${Prisma.raw(String(MOST))}) AS o
  JOIN run r ON r.id = o.run_id)`;

/** What such lines say, with what the reader opens of it. */
export async function readSamePerson(
  on: Pick<Tx, "$queryRaw">,
  reader: Reader,
  lines: readonly WithSamePerson[],
): Promise<(line: WithSamePerson) => SamePerson[]> {
  const opens = await readersPins(
    on,
    reader,
    lines.flatMap(({ others }) => (others ?? []).map(({ pin }) => pin)),
  );
  return ({ others }) =>
    (others ?? [])
      .map(({ pin, submittedAt, ...other }) => ({
        ...other,
        submittedAt: submittedAt === null ? null : new Date(submittedAt),
        mayOpen: opens.has(pin),
      }))
      .sort((a, b) => Number(b.submittedAt) - Number(a.submittedAt));
}

/** By application, for a reader that has no such line. */
export async function listSamePerson(
  on: Pick<Tx, "$queryRaw">,
  reader: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, SamePerson[]>> {
  if (applicationIds.length === 0) return new Map();
  const lines = await on.$queryRaw<(WithSamePerson & { id: string })[]>`
    SELECT a.id, ${SAME_PERSON} AS others FROM application a WHERE a.id = ANY(${[...applicationIds]}::uuid[])`;
  const samePersonOf = await readSamePerson(on, reader, lines);
  return new Map(lines.map((line) => [line.id, samePersonOf(line)]));
}
