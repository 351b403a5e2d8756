import type { Metadata } from "next";
import { ServiceBody } from "@/components/catalogue/service-body";
import { ServiceDrawing } from "@/components/catalogue/service-drawing";
import { ServiceSummary, StickyStart } from "@/components/catalogue/service-summary";
import { OwnDrafts } from "@/components/drafts/own-drafts";
import { BackLink } from "@/components/layout/back-link";
import { PageTitle } from "@/components/layout/page-title";
import { ComingSection } from "@/components/public-programmes/coming-section";
import { findOffered, findServicePage } from "@/lib/features/catalogue/catalogue.queries";
import { listOwnDrafts } from "@/lib/features/drafts/own-drafts.queries";
import { listComing } from "@/lib/features/public-programmes/public-programmes.queries";
import { PUBLIC_SERVICES } from "@/lib/features/public-programmes/public-programmes.schema";
import { readResumeCodes } from "@/lib/platform/context/draft";
import { sendNoScript } from "@/lib/platform/no-script";
import { pageNotFound } from "@/lib/platform/refuse-page";
import { contextForAll } from "@/lib/platform/same-for-all";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const facts = await findOffered(contextForAll(), (await params).slug);
  return { title: facts?.name ?? "Layanan tidak ditemukan", description: facts?.summary };
}

export default async function ServicePage({ params }: Props) {
  sendNoScript();
  const { slug } = await params;
  const ctx = contextForAll();
  const service = await findServicePage(ctx, slug);
  if (!service) return pageNotFound();
  const jenis = PUBLIC_SERVICES.find((service) => service === slug);
  const coming = jenis ? await listComing(ctx, { jenis }, 3) : null;
  const own = await listOwnDrafts(ctx, await readResumeCodes());
  return (
    <>
      <OwnDrafts drafts={own.filter((draft) => draft.slug === slug)} className="mb-4 max-w-read" />
      <BackLink href="/layanan">Semua layanan</BackLink>
      <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex items-start gap-x-6 lg:col-span-2">
          <div className="min-w-0 flex-1">
            <PageTitle title={service.name} lead={service.summary} />
          </div>
          <ServiceDrawing slug={service.slug} className="size-14 md:size-24" />
        </div>
        <div className="lg:order-2">
          <ServiceSummary service={service} />
        </div>
        <ServiceBody service={service}>
          <ComingSection programmes={coming?.items ?? []} more={`/kegiatan?jenis=${slug}`} className="mt-10" />
        </ServiceBody>
      </div>
      <StickyStart slug={service.slug} />
    </>
  );
}
