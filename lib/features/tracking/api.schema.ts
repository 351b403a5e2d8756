import { z } from "zod";
import { ApiStandard, Instant, ServiceRef } from "@/lib/domain/api-shapes";
import { CARD_STAGES, STAGE_STATES, TURNS } from "@/lib/domain/application-card";
import { PROGRAMME_TYPES } from "@/lib/domain/programmes";
import { PARTICIPANT_STAGES } from "@/lib/domain/programmes/participant-stage";
import { DutyRoleShape } from "@/lib/domain/sop-roles";
import { APPLICATION_STATUSES, PROGRAMME_STATUSES } from "@/lib/domain/workflow";

const TrackedStep = z.strictObject({
  no: z.int(),
  scope: z.enum(["application", "programme"]),
  sop: z.string(),
  version: z.int(),
  activity: z.string(),
  output: z.string(),
  roles: z.array(DutyRoleShape),
  status: z.enum(["done", "now", "next", "skipped"]),
  /** Whose turn it is; only while the step is "now". */
  turn: z.enum(["office", "applicant", "outside"]).nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  expectedAt: Instant.nullable(),
  standard: ApiStandard,
  overdue: z.boolean(),
});

/** The class, event or proposal in which the application sits; days are WITA dates. */
const TrackedProgramme = z.strictObject({
  id: z.uuid(),
  type: z.enum(PROGRAMME_TYPES),
  title: z.string(),
  status: z.enum(PROGRAMME_STATUSES),
  moment: z.enum(PARTICIPANT_STAGES),
  firstDay: z.iso.date().nullable(),
  lastDay: z.iso.date().nullable(),
  hours: z.string(),
  place: z.string(),
  village: z.string(),
});

/** What the applicant's card says to whoever shows the number alone: the same words as on the page. */
const TrackedCard = z.strictObject({
  sentence: z.string(),
  /** nobody: it is over. outside: a class, its days or OSS are waited for. */
  turn: z.strictObject({ who: z.enum(TURNS), label: z.string() }),
  /** The one date; `at` null: `label` says why none is promised. */
  date: z.strictObject({ label: z.string(), at: Instant.nullable() }),
  stages: z.array(z.strictObject({ key: z.enum(CARD_STAGES), label: z.string(), state: z.enum(STAGE_STATES) })),
});

/** What anybody with the number may read: the tracking page as data. */
export const TrackedCase = z.strictObject({
  reference: z.string(),
  service: ServiceRef,
  status: z.strictObject({ code: z.enum(APPLICATION_STATUSES), label: z.string() }),
  maskedName: z.string(),
  submittedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  outcome: z.string().nullable(),
  expectedAt: Instant.nullable(),
  card: TrackedCard,
  /** The office is past its time with the present step; `expectedAt` is counted from now. */
  late: z.strictObject({ dueAt: Instant, expectedAt: Instant.nullable(), message: z.string() }).nullable(),
  programme: TrackedProgramme.nullable(),
  /** Place in the waiting line; `atLeast`: it is not counted further. */
  line: z.strictObject({ place: z.int(), atLeast: z.boolean() }).nullable(),
  wish: z.strictObject({ id: z.uuid(), title: z.string() }).nullable(),
  steps: z.array(TrackedStep),
});
export type TrackedCase = z.output<typeof TrackedCase>;
