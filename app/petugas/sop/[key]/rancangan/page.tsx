import type { Metadata } from "next";
import Link from "next/link";
import { DraftPageView } from "@/components/sop/draft-page";
import { DraftPartForm } from "@/components/sop/draft-part-form";
import { canWriteSop } from "@/lib/domain/sop-draft";
import { witaDate } from "@/lib/domain/working-time";
import { listRowFacts } from "@/lib/features/reports/sop-report.queries";
import { SOP_READERS } from "@/lib/features/sop/sop.policy";
import { SopKeyParam } from "@/lib/features/sop/sop.schema";
import { findDraftPage, findDraftPart } from "@/lib/features/sop/sop-draft.queries";
import { DraftFilter } from "@/lib/features/sop/sop-draft.schema";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Rancangan SOP" };

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SopDraftPage({ params, searchParams }: Props) {
  const ctx = await requireStaff(...SOP_READERS);
  const key = SopKeyParam.safeParse((await params).key);
  const { bagian, kabar } = DraftFilter.parse(await searchParams);
  if (!key.success) return pageNotFound();
  const part = bagian ? await findDraftPart(ctx, key.data, bagian) : null;
  const facts = part ? await listRowFacts(ctx, key.data, part.part) : [];
  const page = part ? null : await findDraftPage(ctx, key.data);
  const title = (part ?? page)?.title;
  if (title === undefined) return pageNotFound();
  const address = `/petugas/sop/${key.data}`;
  return (
    <>
      <p className="no-print">
        <Link href={part ? `${address}/rancangan` : address} prefetch={false}>
          {part ? `Rancangan: ${title}` : title}
        </Link>
      </p>
      <h1 className="text-h1">{part ? part.name : "Rancangan SOP"}</h1>
      <p className="mt-1 mb-6">{title}</p>
      {part && <DraftPartForm page={part} facts={facts} />}
      {page && (
        <DraftPageView
          page={page}
          mayWrite={canWriteSop(ctx.actor)}
          news={await freshNews(kabar)}
          today={witaDate(ctx.clock())}
        />
      )}
    </>
  );
}
