import type { Metadata } from "next";
import { NoticesView } from "@/components/notices/notices-view";
import { countUnreadNotices, listNotices } from "@/lib/features/notices/notices.queries";
import { NoticeFilter } from "@/lib/features/notices/notices.schema";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Pemberitahuan" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NoticesPage({ searchParams }: Props) {
  const ctx = await requireStaff();
  const filter = NoticeFilter.parse(await searchParams);
  const [page, unread] = await Promise.all([listNotices(ctx, filter), countUnreadNotices(ctx)]);
  return <NoticesView page={page} unread={unread} filter={filter} />;
}
