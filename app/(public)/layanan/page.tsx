import type { Metadata } from "next";
import { PageTitle } from "@/components/layout/page-title";
import { ServiceList } from "@/components/public/service-list";
import { listServices } from "@/lib/features/service-catalogue/queries";
import { publicContext } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Layanan" };

export default async function ServicesPage() {
  const services = await listServices(publicContext());
  return (
    <>
      <PageTitle title="Layanan" lead="Pilih layanan untuk melihat syarat, langkah, dan waktunya. Semuanya gratis." />
      <ServiceList services={services} />
    </>
  );
}
