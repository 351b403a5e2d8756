import type { Metadata } from "next";
import { ProgrammePageView } from "@/components/desk/programme/programme-page";
import { GoneAnswer } from "@/components/forms/gone-answer";
import { firstValue } from "@/lib/domain/address-values";
import { DESK_FORMS } from "@/lib/domain/gone-answer";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { findNextDuty } from "@/lib/features/desk/queue.queries";
import { listProgrammeDocuments } from "@/lib/features/documents/documents.queries";
import { ProgrammeId } from "@/lib/features/programmes/programmes.schema";
import { listRecordEntries } from "@/lib/features/records/records.queries";
import { findBroughtAnswer } from "@/lib/platform/brought-answer";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Kegiatan" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ kabar?: string | string[]; berkas?: string | string[] }>;
};

export default async function ProgrammePage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const id = ProgrammeId.safeParse((await params).id);
  const view = id.success ? await findProgramme(ctx, id.data) : null;
  if (!view) return pageNotFound();
  const [written, documents, next, query] = await Promise.all([
    listRecordEntries(ctx, view.programmeId),
    listProgrammeDocuments(ctx, view.programmeId),
    findNextDuty(ctx, view.runId),
    searchParams,
  ]);
  return (
    <>
      <GoneAnswer brought={await findBroughtAnswer()} forms={DESK_FORMS} commands={view.commands} />
      <ProgrammePageView
        view={view}
        written={written}
        documents={documents}
        shown={firstValue(query.berkas)}
        news={await freshNews(firstValue(query.kabar))}
        next={next}
        now={ctx.clock()}
        me={ctx.actor.id}
      />
    </>
  );
}
