import type { Metadata } from "next";
import { SearchEverything } from "@/components/case-list/search-everything";
import { SearchAll } from "@/lib/features/case-list/case-list.schema";
import { searchEverything } from "@/lib/features/case-list/search-all.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Pencarian" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SearchPage({ searchParams }: Props) {
  const ctx = await requireStaff();
  const { cari = "" } = SearchAll.parse(await searchParams);
  return <SearchEverything typed={cari} found={await searchEverything(ctx, cari)} />;
}
