import type { Metadata } from "next";
import Link from "next/link";
import { RelatedTable } from "@/components/aid/related-table";
import { BusinessFacts, OwnerFacts } from "@/components/register/business-card";
import { BusinessCases } from "@/components/register/business-cases";
import { REGISTER_READERS } from "@/lib/features/register/register.policy";
import { CARD_CASES, findBusinessCard } from "@/lib/features/register/register.queries";
import { BusinessId } from "@/lib/features/register/register.schema";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Kartu usaha" };

export default async function BusinessPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireStaff(...REGISTER_READERS);
  const id = BusinessId.safeParse((await params).id);
  const business = id.success ? await findBusinessCard(ctx, id.data) : null;
  if (!business) return pageNotFound();
  return (
    <>
      <p className="no-print">
        <Link href="/petugas/umkm" prefetch={false}>
          Register UMKM
        </Link>
      </p>
      <h1 className="text-h1">{business.name}</h1>
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <BusinessFacts business={business} />
        <OwnerFacts owner={business.owner} />
      </div>
      <div className="mt-8">
        <BusinessCases cases={business.cases} limit={CARD_CASES} />
      </div>
      {business.related.length > 0 && (
        <section aria-labelledby="terkait" className="mt-8">
          <h2 id="terkait" className="mb-2 text-h2">
            Permohonan terkait di luar usaha ini
          </h2>
          <RelatedTable
            related={business.related}
            caption="Yang diminta dan diterima, semua layanan dan tahun"
            captionHidden
          />
        </section>
      )}
    </>
  );
}
