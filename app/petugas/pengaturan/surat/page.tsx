import type { Metadata } from "next";
import { LetterOfficeForm } from "@/components/letter-templates/letter-office-form";
import { OfficeFacts } from "@/components/letter-templates/office-facts";
import { SavedNotice } from "@/components/letter-templates/saved-notice";
import { SigningSettings } from "@/components/letter-templates/signing-settings";
import { TemplateList } from "@/components/letter-templates/template-list";
import { VersionList } from "@/components/letter-templates/version-list";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { firstValue } from "@/lib/domain/address-values";
import { getOfficeForEdit, listTemplates } from "@/lib/features/letter-templates/templates.queries";
import { getWaysToSign } from "@/lib/features/letters/signing.queries";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";

export const metadata: Metadata = { title: "Pengaturan surat" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LetterSettingsPage({ searchParams }: Props) {
  const ctx = await requireStaff("admin");
  const [kinds, { newest, version, office, versions }, { kabar }] = await Promise.all([
    listTemplates(ctx),
    getOfficeForEdit(ctx),
    searchParams,
  ]);
  return (
    <>
      <SettingsTabs current="surat" roles={ctx.actor.roles} />
      <h1 className="mt-4 text-h1">Surat</h1>
      <SavedNotice news={await freshNews(firstValue(kabar))} saved="Kop, halaman, dan nomor disimpan." />
      <p className="mt-1 max-w-read">
        Kata-kata setiap surat, tanda tangan, kop, dan susunan nomor. <a href="#tanda-tangan">Ke tanda tangan</a>,{" "}
        <a href="#kop-dan-nomor">ke kop, halaman, dan nomor</a>
      </p>
      <h2 className="mt-4 text-h2">Naskah</h2>
      <TemplateList kinds={kinds} />
      <SigningSettings ways={getWaysToSign(ctx)} />
      <h2 id="kop-dan-nomor" className="mt-10 text-h2">
        Kop, halaman, dan nomor
      </h2>
      <OfficeFacts office={office} />
      <LetterOfficeForm key={newest} version={version} office={office} now={ctx.clock().toISOString()} />
      <VersionList versions={versions} newest={newest} />
    </>
  );
}
