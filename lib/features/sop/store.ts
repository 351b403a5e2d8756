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
  const service = await tx.service.findUniqueOrThrow({ where: { slug: serviceSlug } });
  const version = await tx.sopVersion.findFirstOrThrow({
    where: { sopKey: service.sopKey, effectiveFrom: { lte: new Date(`${witaDate(now)}T00:00:00Z`) } },
    orderBy: { version: "desc" },
    select: { id: true, definition: true },
  });
  const npwp = await tx.setting.findUnique({ where: { key: "npwpRequired" }, select: { value: true } });
  const requirements = service.requirements as unknown as RequirementEntry[];
  return {
    sopVersionId: version.id,
    serviceSlug,
    letter: service.letter,
    serviceName: service.name,
    definition: composeDefinition(
      version.definition as unknown as Definition,
      { rows: service.rows, requirements },
      npwp?.value === false ? ["npwp"] : [],
    ),
    requirements,
  };
}
