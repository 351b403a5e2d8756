import type { Metadata } from "next";
import { TemplatePageView } from "@/components/letter-templates/template-page-view";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { findTemplatePage } from "@/lib/features/letter-templates/template-page.queries";
import { TemplateAddress } from "@/lib/features/letter-templates/templates.schema";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Naskah surat" };

type Props = {
  params: Promise<{ jenis: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TemplatePage({ params, searchParams }: Props) {
  const ctx = await requireStaff("admin");
  const kind = findLetterKind((await params).jenis);
  const { versi, kabar } = TemplateAddress.parse(await searchParams);
  const page = kind && (await findTemplatePage(ctx, kind, versi));
  if (!page) return pageNotFound();
  return (
    <>
      <SettingsTabs current="surat" roles={ctx.actor.roles} />
      <TemplatePageView page={page} news={await freshNews(kabar)} />
    </>
  );
}
