import "server-only";
import { memo } from "@/lib/domain/memo";
import { composeDefinition, type RequirementEntry } from "@/lib/domain/service-definition";
import { type SopWalks, withWalk } from "@/lib/domain/sop-walks";
import type { Definition } from "@/lib/domain/workflow";
import { type Calendar, witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { CALENDAR, readCalendar } from "./calendar";

export type CurrentPin = {
  sopVersionId: string;
  serviceSlug: string;
  letter: string;
  serviceName: string;
  definition: Definition;
  requirements: RequirementEntry[];
  /** The office no longer insists on the NPWP. */
  npwpRelaxed: boolean;
  /** The office's, as it stands now. */
  calendar: Calendar;
};

/** What a run of this service is pinned to today: the newest SOP version in effect, the service's rows and requirement list. */
export async function pinToday(tx: Tx, serviceSlug: string, now: Date): Promise<CurrentPin> {
  const [today] = await tx.$queryRaw<PinRow[]>`
    SELECT v.id AS "sopVersionId", s.letter, s.name AS "serviceName", v.definition::text AS definition,
      jsonb_build_object('slug', s.slug, 'rows', s.rows, 'requirements', s.requirements)::text AS service, v.walks::text AS walks,
      coalesce((SELECT t.value = 'false' FROM setting t WHERE t.key = 'npwpRequired'), false) AS "npwpRelaxed", ${CALENDAR} AS calendar
    FROM service s JOIN sop_version v ON v.sop_key = s.sop_key AND v.effective_from <= ${witaDate(now)}::date
    WHERE s.slug = ${serviceSlug} ORDER BY v.version DESC LIMIT 1`;
  if (!today) throw new Error(`No version of the SOP of ${serviceSlug} is in effect`);
  const { definition, service, walks, calendar, ...rest } = today;
  const pinned = composed(rest, { definition, service, walks });
  return { ...rest, serviceSlug, ...pinned, calendar: readCalendar(calendar) };
}

type PinRow = Pick<CurrentPin, "sopVersionId" | "letter" | "serviceName" | "npwpRelaxed"> & {
  definition: string;
  service: string;
  walks: string | null;
  calendar: string;
};
type Composed = Pick<CurrentPin, "definition" | "requirements">;

/** Cached by the version, which never changes, and by the rest as text: the same content is one object, parsed once. */
const known = memo<Composed>(50);

function composed(
  { sopVersionId, npwpRelaxed }: Pick<PinRow, "sopVersionId" | "npwpRelaxed">,
  { definition, service, walks }: Pick<PinRow, "definition" | "service" | "walks">,
): Composed {
  return known(`${sopVersionId} ${npwpRelaxed} ${service}`, () => {
    const catalogued = JSON.parse(service) as { slug: string; rows: number[]; requirements: RequirementEntry[] };
    const { rows, requirements } = withWalk(catalogued, walks === null ? null : (JSON.parse(walks) as SopWalks));
    const relaxed = npwpRelaxed ? ["npwp"] : [];
    const whole = JSON.parse(definition) as Definition;
    return { definition: composeDefinition(whole, { rows, requirements }, relaxed), requirements };
  });
}
