import { z } from "zod";
import { SLUG } from "./services";
import { SopDocument } from "./sop-document";
import { SopMark } from "./sop-mark";
import { DutyRoleShape, SopRoleShape } from "./sop-roles";
import { keptText, mandatoryText } from "./text";
import { type Definition, TIME_UNITS, VERBS } from "./workflow/definition";

/** The file of `npm run sop:publish`: a whole new version of one SOP. `checkDefinition` judges the flow afterwards. */
const StandardTime = z.strictObject({ amount: z.number().positive().max(10_000), unit: z.enum(TIME_UNITS) });

const Sentence = keptText(200).min(1);

const Duty = z.strictObject({
  id: z.string().min(1).max(100),
  role: DutyRoleShape,
  verb: z.enum(VERBS),
  scope: z.enum(["application", "programme"]),
  record: z.string().min(1).max(50).optional(),
  task: keptText(60).min(1).optional(),
});

const Row = z.strictObject({
  no: z.int().positive(),
  activity: keptText(2_000).min(1),
  plain: z.strictObject({ application: Sentence.optional(), programme: Sentence.optional() }).optional(),
  help: z.array(keptText(400).min(1)).max(10).optional(),
  requirements: z.array(z.string().min(1).max(100)).max(100),
  standard: StandardTime,
  verifyStandard: StandardTime.optional(),
  clockFrom: z.enum(["opening", "first_day"]).optional(),
  output: keptText(2_000),
  duties: z.array(Duty).max(50),
  informed: z.array(SopRoleShape).max(10),
});

/** `sop` and `version` may be left out: the file names the SOP, the portal counts the versions. */
const DefinitionOfFile = z.strictObject({
  sop: z.string().regex(SLUG).optional(),
  version: z.int().positive().optional(),
  rows: z.array(Row).min(1).max(200),
  requirements: z.array(z.string().min(1).max(100)).max(100).optional(),
});

export const SopPublication = z
  .strictObject({
    sop: z.string().regex(SLUG),
    document: SopDocument,
    definition: DefinitionOfFile,
    effectiveFrom: z.iso.date(),
    note: mandatoryText({ missing: "note: write why", most: 2_000, lines: true }),
    marks: z.array(SopMark).max(200).default([]),
  })
  .superRefine(({ sop, document, definition }, context) => {
    if (definition.sop !== undefined && definition.sop !== sop)
      context.addIssue({
        code: "custom",
        path: ["definition", "sop"],
        message: `names "${definition.sop}", not "${sop}"`,
      });
    const printed = document.rows.map((row) => row.no).join(", ");
    const run = definition.rows.map((row) => row.no).join(", ");
    if (printed !== run)
      context.addIssue({
        code: "custom",
        path: ["definition", "rows"],
        message: `has the rows ${run}, the document has ${printed}`,
      });
  });
export type SopPublication = z.infer<typeof SopPublication>;

/** The definition the engine runs, once the portal has given the version its number. */
export function definitionOf(publication: SopPublication, version: number): Definition {
  return { ...publication.definition, sop: publication.sop, version };
}
