import type { Metadata } from "next";
import { ServiceCards } from "@/components/catalogue/service-cards";
import { PageTitle } from "@/components/layout/page-title";
import { listServiceCards } from "@/lib/features/catalogue/catalogue.queries";
import { sendNoScript } from "@/lib/platform/no-script";
import { contextForAll } from "@/lib/platform/same-for-all";

export const metadata: Metadata = { title: "Layanan" };

export default async function ServicesPage() {
  sendNoScript();
  const services = await listServiceCards(contextForAll());
  return (
    <>
      <PageTitle title="Layanan" lead="Pilih layanan untuk melihat syarat, langkah, dan waktunya. Semuanya gratis." />
      <p className="-mt-3 mb-3">
        <a href="/mulai" className="inline-flex min-h-target items-center">
          Belum tahu yang mana? Jawab empat pertanyaan
        </a>
      </p>
      <ServiceCards services={services} />
    </>
  );
}
