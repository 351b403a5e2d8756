import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CounterEnd } from "@/components/drafts/counter-end";
import { CounterPapers } from "@/components/drafts/counter-papers";
import { BackLink } from "@/components/layout/back-link";
import { PageTitle } from "@/components/layout/page-title";
import { COUNTER_ROLES } from "@/lib/domain/counter";
import { listStampTexts } from "@/lib/features/documents/stamps.queries";
import { findEntry } from "@/lib/features/drafts/counter-entry.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Berkas isian loket" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CounterPapersPage({ params, searchParams }: Props) {
  const ctx = await requireStaff(...COUNTER_ROLES);
  const entry = await findEntry(ctx, (await params).id);
  if (!entry) redirect("/petugas/loket");
  if (entry.reference) redirect(`/petugas/loket/${entry.id}/selesai`);
  if (!entry.summary) redirect(`/petugas/loket/${entry.id}?periksa`);
  const { salah, syarat } = await searchParams;
  const problem = typeof salah === "string" ? { code: salah, requirement: String(syarat ?? "") } : null;
  return (
    <>
      <BackLink href={`/petugas/loket/${entry.id}`}>Isian</BackLink>
      <PageTitle title={`Berkas ${entry.name}`} lead={entry.serviceName}>
        <CounterEnd entry={entry.id} isSent={false} />
      </PageTitle>
      <CounterPapers
        entry={entry}
        clerk={ctx.actor.name}
        stamps={await listStampTexts(ctx, entry.slug)}
        problem={problem}
      />
    </>
  );
}
