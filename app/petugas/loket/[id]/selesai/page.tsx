import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CounterEnd } from "@/components/drafts/counter-end";
import { CounterReceipt } from "@/components/tracking/counter-receipt";
import { COUNTER_ROLES } from "@/lib/domain/counter";
import { findEntry } from "@/lib/features/drafts/counter-entry.queries";
import { findPublicCase } from "@/lib/features/tracking/tracking.queries";
import { requireStaff } from "@/lib/platform/context";
import { qrOf } from "@/lib/platform/qr";

export const metadata: Metadata = { title: "Tanda terima loket" };

export default async function CounterReceiptPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireStaff(...COUNTER_ROLES);
  const entry = await findEntry(ctx, (await params).id);
  const view = entry?.reference ? await findPublicCase(ctx, entry.reference) : null;
  if (!entry) redirect("/petugas/loket");
  if (!view) redirect(`/petugas/loket/${entry.id}`);
  return (
    <CounterReceipt
      view={view}
      name={entry.name}
      qr={qrOf(`/lacak/${view.reference}`)}
      clerk={ctx.actor.name}
      toBring={entry.toBring}
      wish={entry.wish}
    >
      <CounterEnd entry={entry.id} isSent />
    </CounterReceipt>
  );
}
