import "server-only";
import { dueReports, monthWords } from "@/lib/domain/letters/due-reports";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { LAPORAN_NIB } from "@/lib/domain/letters/kinds/laporan-nib";
import { paperAddress } from "@/lib/domain/letters/paper-address";
import { signingRole } from "@/lib/domain/letters/signing-role";
import { targetOfColumns } from "@/lib/domain/letters/target";
import type { Role, SopRole } from "@/lib/domain/roles";
import type { ServiceSlug } from "@/lib/domain/services";
import { addCalendarDays, startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import { Prisma, type Tx } from "@/lib/platform/db";
import { getCalendar } from "./calendar";
import { ASKED_DAYS } from "./unnumbered-papers";

/** A letter of no programme that waits for whoever signs it. */
export type DueLetter = {
  /** "Laporan NIB bulan November 2026", "Surat penolakan untuk Siti Aminah" */
  name: string;
  /** Where it is read and numbered. */
  href: string;
  /** It had a number that was voided. */
  voided: boolean;
  /** A report of the office's, not the letter of one case. */
  isReport: boolean;
  role: SopRole;
};

const SERVICE: ServiceSlug = "nib";
const MOST = 50;

/** Nothing in the queue asks for them: no case is open any more when a month is over, or when a letter to it is taken back. */
export async function readDueLetters(on: Tx, now: Date): Promise<DueLetter[]> {
  return [...(await readReports(on, now)), ...(await readVoided(on, now))];
}

async function readReports(on: Tx, now: Date): Promise<DueLetter[]> {
  const [first] = await on.$queryRaw<{ at: Date | null }[]>`
    SELECT min(submitted_at) AS at FROM application WHERE service_slug = ${SERVICE} AND status <> 'draft'`;
  const firstCase = first?.at ? witaDate(first.at) : null;
  if (firstCase === null) return [];
  const calendar = await getCalendar(on);
  const letters = await on.letter.findMany({
    where: { ...NOBODY, kind: LAPORAN_NIB.key, state: { not: "superseded" } },
    orderBy: [{ numberedAt: "asc" }, { id: "asc" }],
    select: { about: true, state: true, notReplaced: true },
  });
  const newest = [...new Map(letters.map((letter) => [letter.about, letter])).values()];
  const isVoided = (letter: (typeof newest)[number]) => letter.state === "void" && !letter.notReplaced;
  const issued = newest.filter((letter) => !isVoided(letter)).map(({ about }) => about);
  const voided = newest.filter(isVoided).map(({ about }) => about);
  return dueReports({ firstCase, issued }, calendar, witaDate(now)).map((month) => ({
    name: `Laporan NIB bulan ${monthWords(month)}`,
    href: paperAddress(LAPORAN_NIB.key, targetOfColumns("report", { ...NOBODY, about: month }), null),
    voided: voided.includes(month),
    isReport: true,
    role: signerOf(LAPORAN_NIB),
  }));
}

const NOBODY = { programmeId: null, applicationId: null };

/** Kinds that one case gets and that no duty numbers; a voided one leaves its applicant with a letter that is in force no more. */
const OF_CASES = LETTER_KINDS.filter(({ subject, series }) => subject === "application" && series !== null);

/** Those whose newest is void and is to be replaced, as long as the case is one that gets such a letter. */
async function readVoided(on: Tx, now: Date): Promise<DueLetter[]> {
  const kinds = Prisma.join(
    OF_CASES.map(({ key, statuses = null }) => Prisma.sql`(${key}::text, ${statuses}::text[])`),
    ", ",
  );
  const since = startOfWitaDay(addCalendarDays(witaDate(now), -ASKED_DAYS));
  const rows = await on.$queryRaw<{ kind: string; applicationId: string; reference: string; name: string }[]>`
    SELECT l.kind, a.id AS "applicationId", a.reference, a.applicant_name AS name
    FROM letter l JOIN (VALUES ${kinds}) AS k(key, statuses) ON k.key = l.kind JOIN application a ON a.id = l.application_id
    WHERE l.state = 'void' AND NOT l.not_replaced AND l.state_at >= ${since} AND (k.statuses IS NULL OR a.status::text = ANY(k.statuses))
      AND NOT EXISTS (SELECT 1 FROM letter n WHERE n.application_id = l.application_id AND n.kind = l.kind
        AND (n.numbered_at, n.id) > (l.numbered_at, l.id))
    ORDER BY l.state_at, l.id LIMIT ${MOST}`;
  return rows.flatMap(({ kind: key, applicationId, reference, name }) => {
    const kind = OF_CASES.find((one) => one.key === key);
    if (!kind) return [];
    const href = paperAddress(key, targetOfColumns(kind.subject, { ...NOBODY, applicationId, about: "" }), reference);
    return [{ name: `${kind.name} untuk ${name}`, href, voided: true, isReport: false, role: signerOf(kind) }];
  });
}

function signerOf({ signedBy, record }: LetterKind): SopRole {
  return signedBy ?? signingRole(null, record);
}

export function lettersFor(due: readonly DueLetter[], { roles }: { roles: readonly Role[] }): DueLetter[] {
  return due.filter(({ role }) => roles.includes(role));
}
