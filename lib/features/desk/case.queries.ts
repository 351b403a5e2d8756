import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { describeHistory, type HistoryLine } from "@/lib/cases/words/history";
import { answerLabel } from "@/lib/domain/answer-labels";
import type { StoredAnswers } from "@/lib/domain/answers";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import {
  type Available,
  available,
  dutiesIn,
  fold,
  type State,
  type TimelineRow,
  timeline,
} from "@/lib/domain/workflow";
import { canActOnCase, canSeeCase, canSeeIdentity } from "@/lib/domain/workflow/access";
import { type Calendar, witaDate } from "@/lib/domain/working-time";
import { type StaffContext, toEngineActor } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { describeAnswers } from "./answers.queries";
import { programmeTitles, staffNames } from "./history.queries";

export type CaseRequirement = {
  key: string;
  label: string;
  kind: "document" | "fact";
  state: State["requirements"][string]["state"];
  row: number | null;
  reason: string | null;
  value: string | null;
  /** Given, but kept in the cipher: seen only by asking for it. */
  masked: boolean;
};

export type CaseDuty = { id: string; label: string; role: string; verb: string; row: number; record: string | null };

/** Everything the case page shows; NIK masked. */
export type CaseView = {
  applicationId: string;
  runId: string;
  reference: string;
  service: { slug: string; name: string };
  status: State["status"];
  applicantName: string;
  businessName: string;
  nikMasked: string;
  phone: string;
  email: string | null;
  businessId: string | null;
  submittedAt: Date | null;
  sop: { key: string; version: number };
  answers: { key: string; label: string; value: string }[];
  requirements: CaseRequirement[];
  state: Pick<State, "open" | "round" | "correction" | "reason" | "outcome">;
  duties: CaseDuty[];
  commands: Available[];
  rows: TimelineRow[];
  history: HistoryLine[];
  notes: { id: string; author: string; body: string; at: Date }[];
  nib: string | null;
  /** Where it sits, or sat to the end. */
  programme: { id: string; title: string } | null;
  /** Programmes made under another SOP version, for which verification may be reopened. */
  asking: { id: string; title: string }[];
  /** The class or event the applicant asked for. */
  wish: { id: string; title: string } | null;
  holder: { id: string; name: string } | null;
  mayAct: boolean;
  mayIdentity: boolean;
  calendar: Calendar;
};

/** null: no such case, or the actor's roles have nothing to do with it (the two look alike). */
export async function findCase(ctx: StaffContext, reference: string): Promise<CaseView | null> {
  const application = await db().application.findUnique({
    where: { reference },
    select: {
      id: true,
      runId: true,
      reference: true,
      status: true,
      applicantName: true,
      businessName: true,
      nikMasked: true,
      phone: true,
      email: true,
      businessId: true,
      answers: true,
      service: { select: { slug: true, name: true } },
      issuedNib: { select: { nib: true } },
      wishedProgramme: { select: { id: true, title: true } },
      notes: {
        orderBy: { createdAt: "desc" },
        take: 100,
        select: { id: true, staffId: true, body: true, createdAt: true },
      },
    },
  });
  if (!application || application.status === "draft") return null;
  const [run, seat, calendar, ownWork] = await Promise.all([
    readRun(db(), application.runId),
    seatRuns(db(), application.id),
    getCalendar(),
    db().setting.findUnique({ where: { key: "allowOwnWork" }, select: { value: true } }),
  ]);
  if (!canSeeCase(ctx.actor, run.definition)) return null;
  const now = ctx.clock();
  const state = fold(run.definition, run.history, seat);
  const mayAct = canActOnCase(ctx.actor, run.definition);
  const commands = mayAct
    ? available(run.definition, state, toEngineActor(ctx), { now, allowOwnWork: ownWork?.value === true, seat })
    : [];
  const reopening = commands.some((one) => one.type === "reopen_verification");
  const [names, titles, asking] = await Promise.all([
    staffNames(ctx, [
      ...run.history.map((event) => event.actor),
      ...application.notes.map((note) => note.staffId),
      ...state.open.map((open) => open.heldBy ?? ""),
    ]),
    programmeTitles(ctx, run.history),
    reopening ? listAskingProgrammes(application.service.slug, run.sopVersionId) : [],
  ]);
  const holder = state.open.find((open) => open.heldBy)?.heldBy ?? null;
  const answers = application.answers as unknown as StoredAnswers;
  const duties = dutiesIn(run.definition, "application").map((duty) => ({
    id: duty.id,
    role: duty.role,
    verb: duty.verb,
    row: duty.row.no,
    record: duty.record ?? null,
    label: duty.row.activity,
  }));
  const requirements = describeRequirements(state, run.requirements as RequirementEntry[], answers);
  return {
    applicationId: application.id,
    runId: application.runId,
    reference: application.reference,
    service: application.service,
    status: state.status,
    applicantName: application.applicantName,
    businessName: application.businessName,
    nikMasked: application.nikMasked,
    phone: application.phone,
    email: application.email,
    businessId: application.businessId,
    submittedAt: state.submittedAt,
    sop: { key: run.definition.sop, version: run.definition.version },
    answers: describeAnswers(answers, witaDate(now)).map((one) => ({ ...one, label: answerLabel(one.key) })),
    requirements,
    state: {
      open: state.open,
      round: state.round,
      correction: state.correction,
      reason: state.reason,
      outcome: state.outcome,
    },
    duties,
    commands,
    asking,
    rows: timeline(run.definition, state, calendar, now, seat),
    history: describeHistory(run.history, {
      duties,
      staff: names,
      requirements: new Map(requirements.map((one) => [one.key, one.label])),
      programmes: titles,
    }),
    programme: state.seat
      ? { id: state.seat.programmeId, title: titles.get(state.seat.programmeId) ?? "Kegiatan" }
      : null,
    notes: application.notes.map((note) => ({
      id: note.id,
      author: names.get(note.staffId) ?? "Petugas",
      body: note.body,
      at: note.createdAt,
    })),
    nib: application.issuedNib?.nib ?? null,
    wish: application.wishedProgramme,
    holder: holder ? { id: holder, name: names.get(holder) ?? "Petugas" } : null,
    mayAct,
    mayIdentity: canSeeIdentity(ctx.actor, run.definition),
    calendar,
  };
}

function describeRequirements(state: State, catalogue: RequirementEntry[], answers: StoredAnswers): CaseRequirement[] {
  const facts: Record<string, string | undefined> = { email: answers.identity.email, nib: answers.business.nib };
  return Object.entries(state.requirements).map(([key, one]) => {
    const entry = catalogue.find((candidate) => candidate.key === key);
    return {
      key,
      label: entry?.label ?? key,
      kind: entry?.kind ?? "document",
      state: one.state,
      row: one.row,
      reason: one.reason ?? null,
      value: facts[key] ?? null,
      masked: key === "npwp" && one.state !== "missing" && one.state !== "waived",
    };
  });
}

/** Open programmes of the service that were pinned to another version than this application. */
function listAskingProgrammes(serviceSlug: string, sopVersionId: string) {
  return db().programme.findMany({
    where: {
      serviceSlug,
      status: { in: ["open", "running"] },
      run: { pinned: { sopVersionId: { not: sopVersionId } } },
    },
    orderBy: { id: "desc" },
    take: 50,
    select: { id: true, title: true },
  });
}
