import "server-only";
import { Prisma, type Tx } from "@/lib/platform/db";

/** Of a line `l` in the list of deliveries: `n`, its letter in force; else the newest that was voided. */
export const LETTER_OF_LINE = Prisma.sql`LEFT JOIN LATERAL (
  SELECT p.id, p.number, p.state, p.numbered_at FROM letter p
  WHERE p.programme_id = l.programme_id AND p.state IN ('valid', 'void')
    AND CASE l.kind WHEN 'participant' THEN p.kind = 'undangan-peserta' AND p.application_id = l.application_id
      WHEN 'speaker' THEN p.kind = 'undangan-narasumber' AND p.addressee = l.addressee
      ELSE p.kind = 'permohonan-izin-lokasi' END
  ORDER BY p.state = 'valid' DESC, p.numbered_at DESC, p.id DESC LIMIT 1) n ON true`;

/** Whom it is for: the owner of the place where it is held now, whatever place it was when the line was made. */
export const ADDRESSEE = Prisma.sql`COALESCE(CASE l.kind
  WHEN 'place' THEN (SELECT NULLIF(g.place, '') FROM programme g WHERE g.id = l.programme_id) END, l.addressee)`;

/** Whom it is for has left the programme since: nothing needs to be handed over. */
export const HAS_LEFT = Prisma.sql`(CASE l.kind
  WHEN 'participant' THEN NOT EXISTS (SELECT 1 FROM seat s WHERE s.programme_id = l.programme_id
    AND s.application_id = l.application_id AND s.released_at IS NULL)
  WHEN 'speaker' THEN NOT EXISTS (SELECT 1 FROM programme_line r WHERE r.programme_id = l.programme_id
    AND r.kind = 'speaker' AND r.data ->> 'name' = l.addressee)
  ELSE false END)`;

/** What was handed over is an earlier letter: another one was numbered after it. */
export const IS_RENEWED = Prisma.sql`COALESCE(l.delivered_on IS NOT NULL AND n.state = 'valid' AND l.recorded_at < n.numbered_at
  AND NOT ${HAS_LEFT}, false)`;

/**
 * One of these letters replaced another, or a voided one: who runs the programme hands the new ones over, though that step
 * has ended, and may still add the proof.
 */
export async function handsRenewed(on: Pick<Tx, "$queryRaw">, programmeId: string): Promise<boolean> {
  const found = await on.$queryRaw<unknown[]>`
    SELECT 1 FROM programme_letter l ${LETTER_OF_LINE} JOIN letter v ON v.id = n.id AND v.state = 'valid'
    WHERE l.programme_id = ${programmeId}::uuid AND EXISTS (SELECT 1 FROM letter o
      WHERE o.programme_id = v.programme_id AND o.kind = v.kind AND o.about = v.about AND o.numbered_at < v.numbered_at
        AND o.application_id IS NOT DISTINCT FROM v.application_id) LIMIT 1`;
  return found.length > 0;
}

/** Who has only the earlier letter, by programme, in the order of the list. */
export async function readHandAgain(
  on: Pick<Tx, "$queryRaw">,
  programmeIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await on.$queryRaw<{ programmeId: string; addressee: string }[]>`
    SELECT l.programme_id AS "programmeId", ${ADDRESSEE} AS addressee FROM programme_letter l ${LETTER_OF_LINE}
    WHERE l.programme_id = ANY(${[...programmeIds]}::uuid[]) AND ${IS_RENEWED}
    ORDER BY CASE l.kind WHEN 'participant' THEN 1 WHEN 'speaker' THEN 2 ELSE 3 END, l.addressee, l.id`;
  const found = new Map<string, string[]>();
  for (const { programmeId, addressee } of rows) found.set(programmeId, [...(found.get(programmeId) ?? []), addressee]);
  return found;
}

type Delivery = { deliveredOn: Date | null; deliveredTo: string | null; deliveredBy: string | null };

/** How a participant's letter was handed over; null: there is none on the list, or only an earlier one was. */
export async function findDelivery(
  on: Pick<Tx, "$queryRaw">,
  { programmeId, applicationId }: { programmeId: string; applicationId: string },
): Promise<Delivery | null> {
  const [found] = await on.$queryRaw<Delivery[]>`
    SELECT l.delivered_on AS "deliveredOn", l.delivered_to AS "deliveredTo", l.delivered_by AS "deliveredBy"
    FROM programme_letter l ${LETTER_OF_LINE}
    WHERE l.programme_id = ${programmeId}::uuid AND l.application_id = ${applicationId}::uuid AND NOT ${IS_RENEWED}`;
  return found ?? null;
}
