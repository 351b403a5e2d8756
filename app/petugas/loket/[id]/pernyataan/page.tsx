import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CounterStatement } from "@/components/drafts/counter-statement";
import { BackLink } from "@/components/layout/back-link";
import { COUNTER_ROLES } from "@/lib/domain/counter";
import { findEntry } from "@/lib/features/drafts/counter-entry.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Lembar pernyataan" };

export default async function CounterStatementPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireStaff(...COUNTER_ROLES);
  const entry = await findEntry(ctx, (await params).id);
  if (!entry) redirect("/petugas/loket");
  if (!entry.summary) redirect(`/petugas/loket/${entry.id}?periksa`);
  return (
    <>
      <BackLink href={`/petugas/loket/${entry.id}/berkas`}>Berkas</BackLink>
      <CounterStatement entry={entry} clerk={ctx.actor.name} at={ctx.clock()} />
    </>
  );
}
