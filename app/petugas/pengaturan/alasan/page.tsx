import type { Metadata } from "next";
import { AddReasonForm, EditReasonForms } from "@/components/reasons/reason-forms";
import { ReasonTable } from "@/components/reasons/reason-table";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { Notice } from "@/components/ui/notice";
import { REASON_WRITERS } from "@/lib/features/reasons/reasons.policy";
import { getReasonBook } from "@/lib/features/reasons/reasons.queries";
import { ReasonFilter } from "@/lib/features/reasons/reasons.schema";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";

export const metadata: Metadata = { title: "Kalimat alasan" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReasonsPage({ searchParams }: Props) {
  const ctx = await requireStaff(...REASON_WRITERS);
  const { ubah, kabar } = ReasonFilter.parse(await searchParams);
  const { reasons, requirements } = await getReasonBook(ctx);
  const edited = reasons.find(({ id }) => id === ubah);
  return (
    <>
      <SettingsTabs current="alasan" roles={ctx.actor.roles} />
      <h1 className="mt-4 text-h1">Kalimat alasan</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        Kalimat siap pakai saat petugas meminta berkas diganti atau tidak mewajibkannya. Pemohon membaca kalimat ini;
        tulis apa yang kurang dan apa yang harus dikerjakan. Permohonan yang sudah diputuskan menyimpan kalimatnya
        sendiri.
      </p>
      {(await freshNews(kabar)) && <Notice tone="success" title="Kalimat sudah dihapus." live className="mt-4" />}
      <div className="mt-6">
        <ReasonTable reasons={reasons} editing={edited?.id} />
      </div>
      {edited && <EditReasonForms reason={edited} requirements={requirements} />}
      <AddReasonForm requirements={requirements} />
    </>
  );
}
