import type { Metadata } from "next";
import { QueueDesk } from "@/components/queue-numbers/queue-desk";
import { firstValue } from "@/lib/domain/address-values";
import { COUNTER_ROLES } from "@/lib/domain/counter";
import { isDesk } from "@/lib/domain/queue-number";
import { readBoard } from "@/lib/features/queue-numbers/queue-numbers.queries";
import { requireStaff } from "@/lib/platform/context";
import { newRequestId } from "@/lib/platform/request-id";

export const metadata: Metadata = { title: "Antrean loket" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueueDeskPage({ searchParams }: Props) {
  const ctx = await requireStaff(...COUNTER_ROLES);
  const query = await searchParams;
  const [asked, given] = [query.loket, query.nomor].map((value) => {
    const text = firstValue(value);
    return /^[0-9]{1,5}$/.test(text) ? Number(text) : null;
  });
  const desk = asked !== null && asked !== undefined && isDesk(asked) ? asked : 1;
  return <QueueDesk board={await readBoard(ctx)} desk={desk} given={given ?? null} requestId={newRequestId()} />;
}
