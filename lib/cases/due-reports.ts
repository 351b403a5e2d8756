import "server-only";
import { dueReports, monthWords } from "@/lib/domain/letters/due-reports";
import { LAPORAN_NIB } from "@/lib/domain/letters/kinds/laporan-nib";
import { paperAddress } from "@/lib/domain/letters/paper-address";
import { signingRole } from "@/lib/domain/letters/signing-role";
import { targetOfColumns } from "@/lib/domain/letters/target";
import type { Role, SopRole } from "@/lib/domain/roles";
import type { ServiceSlug } from "@/lib/domain/services";
import { witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { getCalendar } from "./calendar";

/** A monthly NIB report that waits for whoever signs it. */
export type DueReport = {
  /** "Laporan NIB bulan November 2026" */
  name: string;
  /** Where it is read and numbered. */
  href: string;
  /** It had a number that was voided. */
  voided: boolean;
  role: SopRole;
};

const SERVICE: ServiceSlug = "nib";

/** Nothing in the queue asks for them: no case is open any more when a month is over. */
export async function readDueReports(on: Tx, now: Date): Promise<DueReport[]> {
  const [first] = await on.$queryRaw<{ at: Date | null }[]>`
    SELECT min(submitted_at) AS at FROM application WHERE service_slug = ${SERVICE} AND status <> 'draft'`;
  const firstCase = first?.at ? witaDate(first.at) : null;
  if (firstCase === null) return [];
  const calendar = await getCalendar(on);
  const letters = await on.letter.findMany({
    where: { ...NOBODY, kind: LAPORAN_NIB.key, state: { not: "superseded" } },
    select: { about: true, state: true },
  });
  const of = (state: "valid" | "void") => letters.filter((letter) => letter.state === state).map(({ about }) => about);
  const voided = of("void");
  return dueReports({ firstCase, issued: of("valid") }, calendar, witaDate(now)).map((month) => ({
    name: `Laporan NIB bulan ${monthWords(month)}`,
    href: paperAddress(LAPORAN_NIB.key, targetOfColumns("report", { ...NOBODY, about: month }), null),
    voided: voided.includes(month),
    role: LAPORAN_NIB.signedBy ?? signingRole(null, LAPORAN_NIB.record),
  }));
}

const NOBODY = { programmeId: null, applicationId: null };

export function reportsFor(due: readonly DueReport[], { roles }: { roles: readonly Role[] }): DueReport[] {
  return due.filter(({ role }) => roles.includes(role));
}
