import "server-only";
import { composeDefinition, type RequirementEntry } from "@/lib/domain/service-definition";
import type { Definition } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";

export type CurrentPin = {
  sopVersionId: string;
  serviceSlug: string;
  letter: string;
  serviceName: string;
  definition: Definition;
  requirements: RequirementEntry[];
};

/** What a run of this service is pinned to today: the newest SOP version in effect, the service's rows and requirement list. */
export async function pinToday(tx: Tx, serviceSlug: string, now: Date): Promise<CurrentPin> {
  const [today] = await tx.$queryRaw<PinRow[]>`
    SELECT v.id AS "sopVersionId", s.letter, s.name AS "serviceName", v.definition, s.rows, s.requirements,
      coalesce((SELECT t.value = 'false' FROM setting t WHERE t.key = 'npwpRequired'), false) AS "npwpRelaxed"
    FROM service s JOIN sop_version v ON v.sop_key = s.sop_key AND v.effective_from <= ${witaDate(now)}::date
    WHERE s.slug = ${serviceSlug} ORDER BY v.version DESC LIMIT 1`;
  if (!today) throw new Error(`No version of the SOP of ${serviceSlug} is in effect`);
  const { definition, rows, npwpRelaxed, ...rest } = today;
  const relaxed = npwpRelaxed ? ["npwp"] : [];
  return {
    ...rest,
    serviceSlug,
    definition: composeDefinition(definition, { rows, requirements: rest.requirements }, relaxed),
  };
}

type PinRow = Pick<CurrentPin, "sopVersionId" | "letter" | "serviceName" | "definition" | "requirements"> & {
  rows: number[];
  npwpRelaxed: boolean;
};
