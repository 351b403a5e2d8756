import { z } from "zod";
import { Instant } from "@/lib/domain/api-shapes";
import { STAGES } from "@/lib/domain/programmes";
import { PUBLIC_SERVICES } from "./public-programmes.schema";

const STAGES_SHOWN = STAGES.filter((stage) => stage !== "draft");

/** A class or promotion event. Days are WITA dates; `url` and `calendar` are paths of this portal. */
const ListedProgramme = z.strictObject({
  id: z.uuid(),
  type: z.enum(["training", "promotion"]),
  service: z.enum(PUBLIC_SERVICES),
  title: z.string(),
  stage: z.strictObject({ code: z.enum(STAGES_SHOWN), label: z.string() }),
  firstDay: z.iso.date().nullable(),
  lastDay: z.iso.date().nullable(),
  hours: z.string(),
  place: z.string(),
  village: z.string(),
  opensOn: z.iso.date().nullable(),
  closesOn: z.iso.date().nullable(),
  quota: z.int(),
  seatsLeft: z.int(),
  changedAt: Instant,
  url: z.string(),
  calendar: z.string().nullable(),
});

/** One page; `next`: the value of `sesudah` (coming) or `lampau` (past) for the next page. */
export const ProgrammeList = z.strictObject({ programmes: z.array(ListedProgramme), next: z.string().nullable() });
export type ProgrammeList = z.output<typeof ProgrammeList>;

export const ProgrammeInFull = ListedProgramme.extend({
  description: z.string(),
  booths: z.int().nullable(),
  speakers: z.array(z.strictObject({ name: z.string(), from: z.string(), topic: z.string() })),
});
export type ProgrammeInFull = z.output<typeof ProgrammeInFull>;
