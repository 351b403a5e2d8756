import type { Metadata } from "next";
import { ProgrammesPage } from "@/components/public-programmes/programmes-page";
import { monthOf } from "@/lib/domain/programmes/month-grid";
import { witaDate } from "@/lib/domain/working-time";
import { listComing, listMonth, listPast } from "@/lib/features/public-programmes/public-programmes.queries";
import { PublicFilter } from "@/lib/features/public-programmes/public-programmes.schema";
import { publicContext } from "@/lib/platform/context";
import { sendNoScript } from "@/lib/platform/no-script";

export const metadata: Metadata = {
  title: "Kegiatan",
  description: "Kelas pelatihan dan acara promosi yang akan datang, dengan sisa tempatnya.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PublicProgrammesPage({ searchParams }: Props) {
  sendNoScript();
  const ctx = publicContext();
  const filter = PublicFilter.parse(await searchParams);
  const today = witaDate(ctx.clock());
  const [coming, past, month] = await Promise.all([
    listComing(ctx, filter),
    listPast(ctx, filter),
    listMonth(ctx, { ...filter, bulan: filter.bulan ?? monthOf(filter.hari ?? today) }),
  ]);
  return <ProgrammesPage filter={filter} today={today} coming={coming} past={past} month={month} />;
}
