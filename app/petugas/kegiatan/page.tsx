import type { Metadata } from "next";
import { ProgrammeListView } from "@/components/programmes/programme-list-view";
import { SOP_ROLES } from "@/lib/domain/roles";
import { getOfficeCalendar } from "@/lib/features/calendar/calendar.queries";
import { listCreatableTypes, listProgrammes } from "@/lib/features/programmes/programmes.queries";
import { ProgrammeFilter } from "@/lib/features/programmes/programmes.schema";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Kegiatan" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProgrammesPage({ searchParams }: Props) {
  const ctx = await requireStaff(...SOP_ROLES, "auditor");
  const filter = ProgrammeFilter.parse(await searchParams);
  const [page, types, calendar] = await Promise.all([
    listProgrammes(ctx, filter),
    listCreatableTypes(ctx),
    getOfficeCalendar(ctx),
  ]);
  return (
    <ProgrammeListView page={page} filter={filter} mayCreate={types.length > 0} calendar={calendar} now={ctx.clock()} />
  );
}
