import type { Metadata } from "next";
import { CasePageView } from "@/components/desk/case/case-page";
import { GoneAnswer } from "@/components/forms/gone-answer";
import { firstValue } from "@/lib/domain/address-values";
import { DESK_FORMS } from "@/lib/domain/gone-answer";
import { formatReference, parseReference } from "@/lib/domain/reference-number";
import { openCase } from "@/lib/features/desk/opened-case.queries";
import { findNextDuty } from "@/lib/features/desk/queue.queries";
import { listCaseDocuments } from "@/lib/features/documents/documents.queries";
import { listCasePapers } from "@/lib/features/letters/papers.queries";
import { listLostMail } from "@/lib/features/notices/notices.queries";
import { canTellOfOss } from "@/lib/features/oss/oss.policy";
import { findOutage } from "@/lib/features/oss/oss.queries";
import { findBroughtAnswer } from "@/lib/platform/brought-answer";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";
import { newRequestId } from "@/lib/platform/request-id";

type Props = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Partial<Record<"kabar" | "berkas" | "sanding" | "sesudah" | "ubah", string | string[]>>>;
};

/** Several cases open in tabs are told apart by their reference; nothing is said of whose they are. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const parsed = parseReference(decodeURIComponent((await params).ref));
  return { title: parsed.ok ? `Permohonan ${formatReference(parsed.value)}` : "Permohonan" };
}

export default async function StaffCasePage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const parsed = parseReference(decodeURIComponent((await params).ref));
  const view = parsed.ok ? await openCase(ctx, parsed.value) : null;
  if (!view) return pageNotFound();
  const [documents, next, lostMail, papers, outage, query] = await Promise.all([
    listCaseDocuments(ctx, view.applicationId),
    findNextDuty(ctx, view.runId),
    listLostMail(ctx, view.applicationId),
    listCasePapers(ctx, {
      applicationId: view.applicationId,
      reference: view.reference,
      serviceSlug: view.service.slug,
      status: view.status,
    }),
    findOutage(ctx),
    searchParams,
  ]);
  return (
    <>
      <GoneAnswer brought={await findBroughtAnswer()} forms={DESK_FORMS} commands={view.commands} />
      <CasePageView
        view={view}
        documents={documents}
        asked={{
          shown: firstValue(query.berkas),
          beside: firstValue(query.sanding),
          after: firstValue(query.sesudah),
        }}
        edit={firstValue(query.ubah)}
        news={await freshNews(firstValue(query.kabar))}
        next={next}
        lostMail={lostMail}
        papers={papers}
        outage={outage}
        tellOss={canTellOfOss(ctx.actor) ? { requestId: newRequestId() } : null}
        now={ctx.clock()}
        me={ctx.actor.id}
      />
    </>
  );
}
