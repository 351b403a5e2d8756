import type { Metadata } from "next";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { SharingRuleForm } from "@/components/work-sharing/sharing-rule-form";
import { SharingRuleTable } from "@/components/work-sharing/sharing-rule-table";
import { SHARING_WRITERS } from "@/lib/features/work-sharing/work-sharing.policy";
import { getSharingForm, listSharedRoles } from "@/lib/features/work-sharing/work-sharing.queries";
import { SharingRuleFilter } from "@/lib/features/work-sharing/work-sharing.schema";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Pembagian tugas" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SharingPage({ searchParams }: Props) {
  const ctx = await requireStaff(...SHARING_WRITERS);
  const { ubah } = SharingRuleFilter.parse(await searchParams);
  const roles = await listSharedRoles(ctx);
  const edited = roles.find(({ key }) => key === ubah);
  const form = edited && (await getSharingForm(ctx, { serviceSlug: edited.service, role: edited.role }));
  return (
    <>
      <SettingsTabs current="pembagian" roles={ctx.actor.roles} />
      <h1 className="mt-4 text-h1">Pembagian tugas</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        Tugas baru bisa langsung diberikan kepada petugas: bergilir, atau menurut kecamatan usaha. Petugasnya diberi
        tahu. Tugas yang dikembalikan ke antrean tidak dibagi lagi, dan yang sudah menunggu tidak ikut dibagi: atasannya
        memberikannya lewat “Bagi tugas”, atau petugas menanganinya sendiri dari antrean.
      </p>
      <div className="mt-6">
        <SharingRuleTable roles={roles} editing={edited?.key} />
      </div>
      {edited && form && <SharingRuleForm role={edited} form={form} />}
    </>
  );
}
