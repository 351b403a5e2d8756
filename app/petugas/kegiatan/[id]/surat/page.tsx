import type { Metadata } from "next";
import { LettersPageView } from "@/components/records/letters-page";
import { firstValue } from "@/lib/domain/address-values";
import { witaDate } from "@/lib/domain/working-time";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { listBundles } from "@/lib/features/letters/bundles.queries";
import { listProgrammePapers } from "@/lib/features/letters/papers.queries";
import { ProgrammeId } from "@/lib/features/programmes/programmes.schema";
import { listLetters } from "@/lib/features/records/records.queries";
import { PageOf } from "@/lib/features/records/records.schema";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Surat kegiatan" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function LettersPage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const id = ProgrammeId.safeParse((await params).id);
  const view = id.success ? await findProgramme(ctx, id.data) : null;
  const query = await searchParams;
  const list = view && (await listLetters(ctx, view.programmeId, PageOf.parse(query).hal));
  if (!view || !list) return pageNotFound();
  const papers = await listProgrammePapers(ctx, view.programmeId);
  const bundles = await listBundles(ctx, view.programmeId);
  const news = await freshNews(firstValue(query.kabar));
  const today = witaDate(ctx.clock());
  return (
    <LettersPageView
      view={view}
      list={list}
      papers={papers}
      bundles={bundles}
      news={news}
      today={today}
      all={query.semua === "ya"}
      proving={firstValue(query.bukti) || null}
    />
  );
}
