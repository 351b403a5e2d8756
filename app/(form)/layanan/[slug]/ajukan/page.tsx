import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CheckPage } from "@/components/drafts/check-page";
import { DraftGone } from "@/components/drafts/draft-gone";
import { OtherDraftPage } from "@/components/drafts/other-draft-page";
import { OverviewPage } from "@/components/drafts/overview-page";
import { QuestionPage } from "@/components/drafts/question-page";
import { ResumePage } from "@/components/drafts/resume-page";
import { WhosePage } from "@/components/drafts/whose-page";
import { WishClosed } from "@/components/drafts/wish-closed";
import { WishPage } from "@/components/drafts/wish-page";
import { firstValue } from "@/lib/domain/address-values";
import { CHECK_PART, FIRST_PART, OVERVIEW_PART, PAPERS_PART, partAddress } from "@/lib/domain/form-parts";
import { findServicePage } from "@/lib/features/catalogue/catalogue.queries";
import { findDraftView, findPageFacts, mayResume } from "@/lib/features/drafts/drafts.queries";
import { ResumeDraft } from "@/lib/features/drafts/drafts.schema";
import { findWish } from "@/lib/features/public-programmes/public-programmes.queries";
import { publicContext } from "@/lib/platform/context";
import { readResumeCode } from "@/lib/platform/context/draft";
import { issueStartCode } from "@/lib/platform/crypto/start-code";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";
import { answerIn, nameOf, type Query } from "./answer";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return nameOf((await params).slug, await searchParams);
}

export default async function ApplyFormPage({ params, searchParams }: Props) {
  const ctx = publicContext();
  const service = await findServicePage(ctx, (await params).slug);
  if (!service) return pageNotFound();
  const { slug } = service;
  const query = await searchParams;
  const code = await readResumeCode(slug);
  const draft = await findDraftView(ctx, slug, code);
  if (query.draf !== undefined) {
    const link = ResumeDraft.safeParse({ slug, draf: firstValue(query.draf) });
    if (!link.success || link.data.draf === code) redirect(`${partAddress(slug)}?lanjut`);
    if (!(await mayResume(ctx, link.data))) redirect(`${partAddress(slug)}?hilang`);
    if (draft && !draft.sent) return <OtherDraftPage slug={slug} code={link.data.draf} />;
    return <ResumePage service={service} code={link.data.draf} />;
  }
  const asksFor = typeof query.kegiatan === "string" ? query.kegiatan : null;
  const named = asksFor ? await findWish(ctx, { service: slug, id: asksFor }) : null;
  const wish = named?.stage === "open" ? named : null;
  if (wish && draft && draft.wish?.id !== wish.id) return <WishPage slug={slug} wish={wish} draft={draft} />;
  // A part has an address of its own; the bare one is where somebody begins, perhaps somebody else than the last time.
  if (Object.keys(query).length === 0) return <WhosePage slug={slug} serviceName={service.name} draft={draft} />;
  if (draft?.sent) redirect(`${partAddress(slug)}/selesai`);
  const part = firstValue(query.bagian) || (draft?.firstOpenPart ?? FIRST_PART);
  if (part === PAPERS_PART) redirect(partAddress(slug, PAPERS_PART));
  if (part === CHECK_PART && draft) return <CheckPage service={service} draft={draft} />;
  const facts = await findPageFacts(ctx, slug, part === OVERVIEW_PART ? FIRST_PART : part);
  if (!facts) redirect(partAddress(slug, draft?.firstOpenPart ?? FIRST_PART));
  if (part === OVERVIEW_PART) {
    const sent = (await freshNews(firstValue(query.kabar))) === "tautan";
    return <OverviewPage service={service} steps={facts.steps} draft={draft} sent={sent} />;
  }
  return (
    <>
      {query.hilang !== undefined && !draft && <DraftGone />}
      {(query.pilihan === "tutup" || (asksFor && !wish)) && <WishClosed />}
      <QuestionPage
        service={service}
        facts={facts}
        draft={draft}
        tab={randomUUID()}
        start={draft ? "" : issueStartCode()}
        backToCheck={query.kembali === CHECK_PART}
        wish={wish}
        answer={answerIn(query, part, draft)}
      />
    </>
  );
}
