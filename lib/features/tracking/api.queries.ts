import "server-only";
import type { ApplicationCard } from "@/lib/domain/application-card";
import { lateOf, lateWords } from "@/lib/domain/late";
import { APPLICATION_STATUS_WORDS } from "@/lib/domain/status-words";
import type { ApplicationStatus, TimelineRow } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import type { TrackedCase } from "./api.schema";
import type { TrackedProgramme } from "./programme.queries";
import { findPublicCase } from "./tracking.queries";

/** The public view of a case as the API answers it; null: no such number. */
export async function findTrackedCase(ctx: Context, reference: string): Promise<TrackedCase | null> {
  const view = await findPublicCase(ctx, reference);
  if (!view) return null;
  const status = view.status as ApplicationStatus;
  return {
    reference: view.reference,
    service: { slug: view.service.slug, name: view.service.name },
    status: { code: status, label: APPLICATION_STATUS_WORDS[status] },
    maskedName: view.maskedName,
    submittedAt: iso(view.submittedAt),
    closedAt: iso(view.closedAt),
    outcome: view.outcome,
    expectedAt: iso(view.expectedAt),
    card: cardIn(view.card),
    late: lateIn(view.rows),
    programme: view.programme && programmeOf(view.programme),
    line: view.line && { place: view.line.place, atLeast: view.line.most },
    wish: view.wish && { id: view.wish.id, title: view.wish.title },
    steps: view.rows.map(stepOf),
  };
}

function cardIn({ sentence, turn, date, stages }: ApplicationCard): TrackedCase["card"] {
  return {
    sentence,
    turn: { who: turn.who, label: turn.words },
    date: { label: date.label, at: iso(date.at) },
    stages: stages.map(({ key, name, state }) => ({ key, label: name, state })),
  };
}

function programmeOf(programme: TrackedProgramme): NonNullable<TrackedCase["programme"]> {
  const { id, type, title, status, moment, firstDay, lastDay, hours, place, village } = programme;
  return { id, type, title, status, moment, firstDay, lastDay, hours, place, village };
}

function stepOf(row: TimelineRow): TrackedCase["steps"][number] {
  const { no, scope, sop, version, activity, output, roles, status, standard, overdue, party: turn } = row;
  return {
    no,
    scope,
    sop,
    version,
    activity,
    output,
    roles,
    status,
    overdue,
    turn,
    startedAt: iso(row.startedAt),
    endedAt: iso(row.endedAt),
    dueAt: iso(row.dueAt),
    expectedAt: iso(row.expectedAt),
    standard: { amount: standard.amount, unit: standard.unit },
  };
}

function lateIn(rows: TimelineRow[]): TrackedCase["late"] {
  const late = lateOf(rows);
  return late && { dueAt: late.dueAt.toISOString(), expectedAt: iso(late.expectedAt), message: lateWords(late) };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
