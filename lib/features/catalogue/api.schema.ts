import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { ApiStandard } from "@/lib/domain/api-shapes";
import { SERVICE_KINDS } from "@/lib/domain/forms/service";
import { PUBLIC_PARTS } from "@/lib/domain/service-standard";
import { SERVICE_SLUGS } from "@/lib/domain/services";
import { DutyRoleShape } from "@/lib/domain/sop-roles";
import { freeText } from "@/lib/domain/text";

/** What is shown of the Standar Pelayanan: its six public parts and the law. */
export const SHOWN_PARTS = [...PUBLIC_PARTS, "legalBasis"] as const;

const OfferedService = z.strictObject({
  slug: z.string().meta({ examples: [...SERVICE_SLUGS] }),
  name: z.string(),
  summary: z.string(),
  kind: z.enum(SERVICE_KINDS),
});

export const ServiceCatalogue = z.strictObject({ services: z.array(OfferedService) });
export type ServiceCatalogue = z.output<typeof ServiceCatalogue>;

/** `proposed`: a proposal (usulan) that the office has not confirmed. */
const AskedThing = z.strictObject({
  key: z.string(),
  label: z.string(),
  hint: z.string(),
  kind: z.enum(["document", "fact"]),
  required: z.boolean(),
  row: z.int(),
  maxFiles: z.int(),
  proposed: z.boolean(),
});

const Step = z.strictObject({
  no: z.int(),
  activity: z.string(),
  doers: z.array(DutyRoleShape),
  standard: ApiStandard,
  output: z.array(z.string()),
});

const Part = z.strictObject({
  part: z.enum(SHOWN_PARTS),
  name: z.string(),
  text: z.array(z.string()),
  proposed: z.boolean(),
});

export const KbliSearchWords = z.object({ cari: addressValue(freeText({ most: 100 })) });

/** Of KBLI 2020; at most six, the best first. `code`: the one that is written out in what was asked, in the table or not. */
export const KbliCodes = z.strictObject({
  code: z.string().nullable(),
  items: z.array(z.strictObject({ code: z.string().meta({ examples: ["10710"] }), title: z.string() })),
});
export type KbliCodes = z.output<typeof KbliCodes>;

export const ServiceInFull = OfferedService.extend({
  requirements: z.array(AskedThing),
  steps: z.array(Step),
  standard: z.array(Part),
  sop: z.strictObject({ title: z.string(), version: z.int(), effectiveFrom: z.iso.date() }),
});
export type ServiceInFull = z.output<typeof ServiceInFull>;
