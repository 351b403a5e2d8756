import type { Metadata } from "next";
import { AgendaView } from "@/components/incoming-letters/agenda-view";
import { listAgendaPage } from "@/lib/features/incoming-letters/agenda.queries";
import { AGENDA_READERS, canEnterIncoming } from "@/lib/features/incoming-letters/incoming-letters.policy";
import { AgendaFilter } from "@/lib/features/incoming-letters/incoming-letters.schema";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Surat masuk" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AgendaBookPage({ searchParams }: Props) {
  const ctx = await requireStaff(...AGENDA_READERS);
  const filter = AgendaFilter.parse(await searchParams);
  const page = await listAgendaPage(ctx, filter);
  return <AgendaView page={page} filter={filter} mayEnter={canEnterIncoming(ctx.actor)} />;
}
