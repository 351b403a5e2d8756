import "server-only";
import { canReadCaseList } from "@/lib/domain/case-readers";
import type { DutyRole } from "@/lib/domain/roles";
import { align } from "@/lib/domain/sop-difference/align";
import { canWriteSop, draftKeyOf } from "@/lib/domain/sop-draft";
import { adviseTime } from "@/lib/domain/sop-time-advice";
import { type Definition, projectRows, type Scope, type StandardTime, standardOf } from "@/lib/domain/workflow";
import type { StaffContext } from "@/lib/platform/context";
import { canReadReports } from "./reports.policy";
import type { SopReportFilter } from "./reports.schema";
import { chooseSopReport, type SopChoice } from "./sop-report-choice.queries";
import {
  countEnded,
  countOpen,
  type Ended,
  type Open,
  type SopPlace,
  type SpreadName,
} from "./sop-report-counts.queries";
import { listSopMonths, type SopMonth } from "./sop-report-months.queries";
import { type AskedAgain, countSetBacks, listAskedAgain, type SetBacks } from "./sop-report-returns.queries";

/** Working milliseconds: half of the cases took no longer than `half`, nine of ten no longer than `most`. */
export type Spread = { half: number; most: number };

export type SopReportRow = {
  no: number;
  scope: Scope;
  activity: string;
  roles: DutyRole[];
  standard: StandardTime;
  /** The standard that the figures speak for; null: this one may stand. */
  advised: StandardTime | null;
  /** Cases (for a programme's row: programmes) that ended it in the period; of them in time, and walked more than once. */
  ended: number;
  within: number;
  again: number;
  /** Whose time it was; null: nobody ended it. */
  office: Spread | null;
  /** The office's, apart: until somebody took the duty in hand, and from then on. */
  waiting: Spread | null;
  work: Spread | null;
  applicant: Spread | null;
  outside: Spread | null;
  /** Who stands in it now, whatever the period; of them past their day by the office's own time. */
  open: number;
  late: number;
  /** How the same activity went in the version before: `within` of `ended`, and half of them at the office (ms). */
  before: { ended: number; within: number; officeHalf: number } | null;
};

export type SopReport = SopChoice & {
  /** The version in force before it: `before` of a row is how the same activity went in it, over all its years. */
  previous: number | null;
  rows: SopReportRow[];
  months: SopMonth[];
  setBacks: SetBacks;
  askedAgain: AskedAgain[];
  /** Whether the reader may see which cases a figure counts. */
  opensCases: boolean;
  /** Whether the reader writes drafts, and it is this version that a draft would follow. */
  opensDraft: boolean;
};

/**
 * How a version of a SOP was walked in a year: per row the time it took and whose it was, in time or not, done again or
 * not (Permenpan-RB 35/2012: monitoring and evaluation of a SOP). null: there is no such SOP.
 */
export async function findSopReport(ctx: StaffContext, filter: SopReportFilter): Promise<SopReport | null> {
  if (!canReadReports(ctx.actor)) throw new Error("A report was asked for without the right to read it");
  const found = await chooseSopReport(ctx, filter);
  if (!found) return null;
  const { definition, previous, ...choice } = found;
  const [ended, open, months, setBacks, askedAgain, before] = await Promise.all([
    countEnded(ctx, choice),
    countOpen(ctx, choice),
    listSopMonths(ctx, choice),
    countSetBacks(ctx, choice, definition),
    listAskedAgain(ctx, choice),
    previous ? countEnded(ctx, { ...choice, version: previous.version, year: null }) : [],
  ]);
  return {
    ...choice,
    previous: previous?.version ?? null,
    rows: rowsOf(definition, {
      ended,
      open,
      before: previous ? sameRows(definition, previous.definition, before) : [],
    }),
    months,
    setBacks,
    askedAgain,
    opensCases: canReadCaseList(ctx.actor),
    opensDraft: canWriteSop(ctx.actor) && choice.version === choice.versions[0],
  };
}

type Counts = { ended: Ended[]; open: Open[]; before: Ended[] };

function rowsOf(definition: Definition, { ended, open, before }: Counts): SopReportRow[] {
  const scopes: Scope[] = ["application", "programme"];
  return scopes.flatMap((scope) =>
    projectRows(definition, scope).map((row) => {
      const here = <P extends SopPlace>(places: P[]) =>
        places.find((place) => place.scope === scope && place.row === row.no);
      const [counted, standing] = [here(ended), here(open)];
      const whole = definition.rows.find(({ no }) => no === row.no) ?? row;
      const standard = standardOf(whole, scope);
      return {
        no: row.no,
        scope,
        activity: row.activity,
        roles: [...new Set(row.duties.map(({ role }) => role))],
        standard,
        advised: counted ? adviseTime(standard, counted) : null,
        ended: counted?.ended ?? 0,
        within: counted?.within ?? 0,
        again: counted?.again ?? 0,
        office: spreadOf(counted, "office"),
        waiting: spreadOf(counted, "waiting"),
        work: spreadOf(counted, "work"),
        applicant: spreadOf(counted, "applicant"),
        outside: spreadOf(counted, "outside"),
        open: standing?.open ?? 0,
        late: standing?.late ?? 0,
        before: here(before) ?? null,
      };
    }),
  );
}

function spreadOf(counted: Ended | undefined, time: SpreadName): Spread | null {
  return counted ? { half: counted[`${time}Half`], most: counted[`${time}Most`] } : null;
}

/** What was counted of the version before, at the rows of this one that say the same activity, word for word. */
function sameRows(now: Definition, then: Definition, counted: Ended[]): Ended[] {
  const pairs = align(then.rows, now.rows, ({ activity }) => activity);
  return counted.flatMap((one) => {
    const pair = pairs.find(({ before }) => before?.no === one.row);
    return pair?.after && pair.after.activity === pair.before?.activity ? [{ ...one, row: pair.after.no }] : [];
  });
}

/** How a row of the newest version went so far, all years and services together; for each scope in which it ever ended. */
export type RowFacts = Pick<Ended, "scope" | "ended" | "within" | "officeMost"> & {
  version: number;
  no: number;
  advised: StandardTime | null;
};

/** For whoever writes the next version of that row; `part`: its key in the draft. None of a part that is no row of this version. */
export async function listRowFacts(ctx: StaffContext, key: string, part: string): Promise<RowFacts[]> {
  const found = canReadReports(ctx.actor) ? await chooseSopReport(ctx, { sop: key }) : null;
  const row = found?.definition.rows.find((one) => draftKeyOf(one.no) === part);
  if (!found || !row) return [];
  const { no } = row;
  const counted = await countEnded(ctx, { key, version: found.version, service: null, kecamatan: null, year: null });
  return counted
    .filter((one) => one.row === no)
    .map((one) => ({ ...one, version: found.version, no, advised: adviseTime(standardOf(row, one.scope), one) }));
}
