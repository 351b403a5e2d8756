import "server-only";
import { isLateDuty } from "@/lib/cases/late-duties";
import { WALKED_ROWS } from "@/lib/cases/walked-rows";
import type { CaseFilters } from "@/lib/domain/case-list";
import { listScope } from "@/lib/features/case-list/case-list.queries";
import { countUpTo } from "@/lib/features/case-list/portion.queries";
import { listWaitingGroups } from "@/lib/features/case-list/views.queries";
import { COUNT_LIMIT } from "@/lib/features/desk/queue.queries";
import { listProgrammes, type ProgrammeItem } from "@/lib/features/programmes/programmes.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";

/** One figure, and the list that holds exactly what it counts; counts stop at COUNT_LIMIT + 1. */
export type Figure = { label: string; count: number; filters: CaseFilters };
export type LateFigures = { rows: Figure[]; officers: Figure[] };

/** What the office is late with, by row of each service and by whoever holds it, as far as the reader may see it. */
export async function getLateFigures(ctx: StaffContext): Promise<LateFigures> {
  const late: CaseFilters = { tenggat: "lewat" };
  const scope = await listScope(ctx, late);
  if (scope.services.length === 0) return { rows: [], officers: [] };
  const [services, holders] = await Promise.all([listRows(scope.services), listLateHolders(ctx)]);
  const rows = services.flatMap(({ slug, name, rows: numbers }) =>
    numbers.map((no) => ({
      label: `${name}, langkah ${no}`,
      filters: { ...late, layanan: slug, langkah: String(no) },
    })),
  );
  const officers = [
    ...holders.map(({ id, name }) => ({ label: name, filters: { ...late, pemegang: id } })),
    { label: "Belum ditangani", filters: { ...late, pemegang: "kosong" } },
  ];
  const asked = [...rows, ...officers];
  const counts = asked.map(({ filters }) => countUpTo(ctx, filters, scope, COUNT_LIMIT + 1));
  const [found] = await db().$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(counts, ", ")}] AS counts`;
  const figures = asked.map((figure, index) => ({ ...figure, count: found?.counts[index] ?? 0 }));
  const some = (list: Figure[]) => list.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return { rows: some(figures.slice(0, rows.length)), officers: some(figures.slice(rows.length)) };
}

/** The rows of all versions: older cases walk theirs. */
function listRows(slugs: readonly string[]): Promise<{ slug: string; name: string; rows: number[] }[]> {
  return db().$queryRaw`
    SELECT s.slug, s.name, array_agg(DISTINCT w.no::int ORDER BY w.no::int) AS rows
    FROM service s JOIN sop_version v ON v.sop_key = s.sop_key, jsonb_array_elements_text(${WALKED_ROWS}) AS w(no)
    WHERE s.slug = ANY(${[...slugs]}::text[]) GROUP BY s.slug, s.name, s.position ORDER BY s.position`;
}

/** An office has tens of staff. */
const MOST_OFFICERS = 100;

function listLateHolders(ctx: StaffContext): Promise<{ id: string; name: string }[]> {
  return db().$queryRaw`
    SELECT s.id, s.name FROM staff s
    WHERE EXISTS (SELECT 1 FROM open_duty o WHERE o.claimed_by_id = s.id AND ${isLateDuty(ctx.clock())})
    ORDER BY s.name, s.id LIMIT ${MOST_OFFICERS}`;
}

/** Who waits for a programme, by service, with how long the first of them has. */
export type WaitingService = Figure & { since: Date };

export async function listWaitingServices(ctx: StaffContext): Promise<WaitingService[]> {
  const services = new Map<string, WaitingService>();
  for (const { serviceSlug, serviceName, count, since } of await listWaitingGroups(ctx)) {
    const known = services.get(serviceSlug);
    services.set(serviceSlug, {
      label: serviceName,
      filters: { keadaan: "waiting_programme", layanan: serviceSlug, urut: "lama" },
      count: (known?.count ?? 0) + count,
      since: known && known.since < since ? known.since : since,
    });
  }
  return [...services.values()].sort((a, b) => b.count - a.count);
}

const SHOWN = 10;

/** What runs or is open, with the duty that is next; nobody's whose roles have nothing to do with it. */
export async function listCurrentProgrammes(ctx: StaffContext): Promise<{ items: ProgrammeItem[]; more: boolean }> {
  const [running, open] = await Promise.all([
    listProgrammes(ctx, { jenis: undefined, keadaan: "running", sesudah: undefined }),
    listProgrammes(ctx, { jenis: undefined, keadaan: "open", sesudah: undefined }),
  ]);
  const items = [...running.items, ...open.items];
  return { items: items.slice(0, SHOWN), more: running.counts.running + running.counts.open > SHOWN };
}
