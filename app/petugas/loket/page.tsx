import type { Metadata } from "next";
import { CounterStart } from "@/components/drafts/counter-start";
import { COUNTER_ROLES } from "@/lib/domain/counter";
import { findService } from "@/lib/domain/services";
import { listServices } from "@/lib/features/catalogue/catalogue.queries";
import { listOpenEntries } from "@/lib/features/drafts/counter-entry.queries";
import { requireStaff } from "@/lib/platform/context";
import { newRequestId } from "@/lib/platform/request-id";

export const metadata: Metadata = { title: "Loket" };

export default async function CounterPage() {
  const ctx = await requireStaff(...COUNTER_ROLES);
  const [services, open] = await Promise.all([listServices(ctx), listOpenEntries(ctx)]);
  const offered = services.map(({ slug, name }) => ({ slug, shortName: findService(slug)?.shortName ?? name }));
  return <CounterStart entry={newRequestId()} services={offered} open={open} />;
}
