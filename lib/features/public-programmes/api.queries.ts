import "server-only";
import { publicStageWords } from "@/lib/domain/programmes/public-words";
import type { Context } from "@/lib/platform/context";
import type { ProgrammeInFull, ProgrammeList } from "./api.schema";
import { findPublicProgramme, listComing, listPast, type PublicProgramme } from "./public-programmes.queries";
import { PublicFilter } from "./public-programmes.schema";

const PER_PAGE = 50;

/** What comes, or what was when `waktu` says so. Unknown values are passed over, as on the page. */
export async function listProgrammesOfApi(ctx: Context, parameters: URLSearchParams): Promise<ProgrammeList> {
  const filter = PublicFilter.parse(Object.fromEntries(parameters));
  const list = parameters.get("waktu") === "lampau" ? listPast : listComing;
  const { items, next } = await list(ctx, filter, PER_PAGE);
  return { programmes: items.map(shown), next };
}

export async function findProgrammeOfApi(ctx: Context, id: string): Promise<ProgrammeInFull | null> {
  const found = await findPublicProgramme(ctx, id);
  if (!found) return null;
  const speakers = found.speakers.map(({ name, from, topic }) => ({ name, from, topic }));
  return { ...shown(found), description: found.description, booths: found.booths, speakers };
}

/** Each field is named, so that nothing slips out. */
function shown(programme: PublicProgramme): ProgrammeList["programmes"][number] {
  const { id, service, title, stage, firstDay, lastDay, hours, place, village } = programme;
  const { opensOn, closesOn, quota, seatsLeft, changedAt } = programme;
  if (stage === "draft") throw new Error("A draft is not public");
  return {
    id,
    service,
    title,
    firstDay,
    lastDay,
    hours,
    place,
    village,
    opensOn,
    closesOn,
    quota,
    seatsLeft,
    type: service === "promosi" ? "promotion" : "training",
    stage: { code: stage, label: publicStageWords(programme) },
    changedAt: changedAt.toISOString(),
    url: `/kegiatan/${id}`,
    calendar: firstDay ? `/kegiatan/${id}/kalender.ics` : null,
  };
}
