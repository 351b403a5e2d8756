import type { Metadata } from "next";
import { ServiceList } from "@/components/catalogue/service-list";
import { PageTitle } from "@/components/layout/page-title";
import { listServices } from "@/lib/features/catalogue/catalogue.queries";
import { sendNoScript } from "@/lib/platform/no-script";
import { contextForAll } from "@/lib/platform/same-for-all";

export const metadata: Metadata = { title: "Layanan" };

export default async function ServicesPage() {
  sendNoScript();
  const services = await listServices(contextForAll());
  return (
    <>
      <PageTitle title="Layanan" lead="Pilih layanan untuk melihat syarat, langkah, dan waktunya. Semuanya gratis." />
      <ServiceList services={services} />
    </>
  );
}
