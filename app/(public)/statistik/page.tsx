import type { Metadata } from "next";
import { StatisticsView } from "@/components/statistics/statistics-view";
import { readStatistics } from "@/lib/features/statistics/statistics.queries";
import { StatisticsFilter } from "@/lib/features/statistics/statistics.schema";
import { publicContext } from "@/lib/platform/context";
import { sendNoScript } from "@/lib/platform/no-script";

export const metadata: Metadata = {
  title: "Angka layanan",
  description: "Berapa permohonan masuk, apa jadinya, dan berapa NIB yang terbit.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StatisticsPage({ searchParams }: Props) {
  sendNoScript();
  const { tahun } = StatisticsFilter.parse(await searchParams);
  return <StatisticsView statistics={await readStatistics(publicContext(), tahun)} />;
}
