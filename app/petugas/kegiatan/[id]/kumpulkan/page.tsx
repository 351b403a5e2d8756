import type { Metadata } from "next";
import { GatherPageView } from "@/components/gathering/gather-page";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { countPassedOver, listWaiting } from "@/lib/features/gathering/gathering.queries";
import { GatherFilter, gatherMost } from "@/lib/features/gathering/gathering.schema";
import { ProgrammeId } from "@/lib/features/programmes/programmes.schema";
import { requireStaff } from "@/lib/platform/context";
import { pageForbidden, pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Kumpulkan pemohon" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function GatherPage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const id = ProgrammeId.safeParse((await params).id);
  const view = id.success ? await findProgramme(ctx, id.data) : null;
  if (!view) return pageNotFound();
  if (!view.mayManage) return pageForbidden();
  const filter = GatherFilter.parse(await searchParams);
  const page = await listWaiting(ctx, view.programmeId, filter);
  const most = gatherMost(view.facts);
  const passedOver = filter.sesudah ? null : await countPassedOver(ctx, view.programmeId, filter, most);
  return (
    <GatherPageView view={view} page={page} filter={filter} most={most} passedOver={passedOver} now={ctx.clock()} />
  );
}
