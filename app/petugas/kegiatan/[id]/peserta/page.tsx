import type { Metadata } from "next";
import { ParticipantsPageView } from "@/components/outcomes/participants-page";
import { firstValue } from "@/lib/domain/address-values";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { listWaiting } from "@/lib/features/gathering/gathering.queries";
import { findParticipant, listParticipants } from "@/lib/features/outcomes/participants.queries";
import { ParticipantsPage } from "@/lib/features/outcomes/participants.schema";
import { ProgrammeId } from "@/lib/features/programmes/programmes.schema";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Daftar nama kegiatan" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Offered as substitutes: the head of the line, in the rule's order. */
const FIRST_IN_LINE = 20;

export default async function StaffParticipantsPage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const id = ProgrammeId.safeParse((await params).id);
  const view = id.success ? await findProgramme(ctx, id.data) : null;
  if (!view) return pageNotFound();
  const query = await searchParams;
  const filter = ParticipantsPage.parse(query);
  const mayReplace = view.commands.some((command) => command.type === "substitute");
  const [list, chosen, waiting] = await Promise.all([
    listParticipants(ctx, view.programmeId, filter.hal),
    filter.pilih ? findParticipant(ctx, view.programmeId, filter.pilih) : null,
    mayReplace ? listWaiting(ctx, view.programmeId, {}, FIRST_IN_LINE) : null,
  ]);
  return (
    <ParticipantsPageView
      view={view}
      list={list}
      filter={filter}
      chosen={chosen}
      waiting={waiting?.items ?? []}
      news={await freshNews(firstValue(query.kabar))}
      now={ctx.clock()}
    />
  );
}
