import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { composeDefinition } from "@/lib/domain/service-definition";
import { draftContent, type RehearsedDuty, rehearse, servicesOf } from "@/lib/domain/sop-draft";
import type { Definition } from "@/lib/domain/workflow";
import { ENGINE_REFUSALS } from "@/lib/domain/workflow/refusal-words";
import { taskWords } from "@/lib/domain/workflow/words";
import type { StaffContext } from "@/lib/platform/context";
import { readDraft } from "./sop-draft.queries";

/** `services` null: there is no draft. */
export type DraftsRehearsed = { title: string; services: RehearsedService[] | null };
export type RehearsedService = {
  slug: string;
  name: string;
  duties: (RehearsedDuty & { decided: string[] })[];
  /** Where the engine would not go on, and why. */
  stuck: { duty: string; sentence: string } | null;
};

/** A make-believe case of each service walked through the open draft today; null: no such SOP. */
export async function findRehearsals(ctx: StaffContext, key: string): Promise<DraftsRehearsed | null> {
  const [found, calendar] = await Promise.all([readDraft(ctx, key), getCalendar()]);
  if (!found) return null;
  const { title, latest, kept } = found;
  if (!kept) return { title, services: null };
  const { definition } = draftContent(kept.draft, key, latest.version + 1);
  const services = servicesOf(kept.draft, latest.services).map((service): RehearsedService => {
    const labels = new Map(service.requirements.map((entry) => [entry.key, entry.label]));
    const { duties, stuck } = rehearse(composeDefinition(definition, service), { calendar, start: ctx.clock() });
    return {
      slug: service.slug,
      name: service.name,
      duties: duties.map((duty) => ({ ...duty, decided: duty.decides.map((one) => labels.get(one) ?? one) })),
      stuck: stuck && { duty: dutyName(definition, stuck.duty), sentence: ENGINE_REFUSALS[stuck.code] },
    };
  });
  return { title, services };
}

function dutyName({ rows }: Definition, id: string): string {
  for (const row of rows)
    for (const duty of row.duties)
      if (duty.id === id) return `langkah ${row.no}, ${ROLE_NAMES[duty.role]} (${taskWords(duty)})`;
  return "awal";
}
