import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CounterEnd } from "@/components/drafts/counter-end";
import { CounterForm } from "@/components/drafts/counter-form";
import { BackLink } from "@/components/layout/back-link";
import { PageTitle } from "@/components/layout/page-title";
import { Notice } from "@/components/ui/notice";
import { COUNTER_ROLES } from "@/lib/domain/counter";
import { findEntry, mayLookFor } from "@/lib/features/drafts/counter-entry.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Isian loket" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CounterEntryPage({ params, searchParams }: Props) {
  const ctx = await requireStaff(...COUNTER_ROLES);
  const entry = await findEntry(ctx, (await params).id);
  if (!entry) redirect("/petugas/loket");
  if (entry.reference) redirect(`/petugas/loket/${entry.id}/selesai`);
  const { periksa, tercatat } = await searchParams;
  return (
    <>
      <BackLink href="/petugas/loket">Loket</BackLink>
      <PageTitle title={entry.serviceName}>
        <CounterEnd entry={entry.id} isSent={false} />
      </PageTitle>
      {tercatat !== undefined && !entry.known && (
        <Notice live className="mb-4">
          Belum ada usaha yang tercatat untuk NIK ini.
        </Notice>
      )}
      <CounterForm entry={entry} judged={periksa !== undefined} mayLook={await mayLookFor(ctx, entry.slug)} />
    </>
  );
}
