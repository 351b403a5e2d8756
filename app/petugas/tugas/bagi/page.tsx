import type { Metadata } from "next";
import { SharingView } from "@/components/desk/sharing/sharing-view";
import { rolesGivenBy } from "@/lib/domain/workflow";
import { getOfficeCalendar } from "@/lib/features/calendar/calendar.queries";
import { listHolders } from "@/lib/features/desk/assignees.queries";
import { listDutiesOf } from "@/lib/features/desk/sharing.queries";
import { SharingFilter } from "@/lib/features/desk/sharing.schema";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Bagi tugas" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SharingPage({ searchParams }: Props) {
  const ctx = await requireStaff("kabid", "sekretaris", "kadis");
  const filter = SharingFilter.parse(await searchParams);
  const roles = rolesGivenBy(ctx.actor.roles);
  const role = roles.find((below) => below === filter.peran) ?? roles[0] ?? "pelaksana";
  const [page, people, calendar] = await Promise.all([
    listDutiesOf(ctx, role, filter),
    listHolders(ctx, [role]),
    getOfficeCalendar(ctx),
  ]);
  return (
    <SharingView
      roles={roles}
      role={role}
      page={page}
      people={people}
      filter={filter}
      calendar={calendar}
      now={ctx.clock()}
    />
  );
}
