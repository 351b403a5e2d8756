import type { Metadata } from "next";
import { HowItWorks } from "@/components/catalogue/how-it-works";
import { OpeningHours } from "@/components/catalogue/opening-hours";
import { ServiceList } from "@/components/catalogue/service-list";
import { TrackForm } from "@/components/catalogue/track-form";
import { OwnDrafts } from "@/components/drafts/own-drafts";
import { ComingSection } from "@/components/public-programmes/coming-section";
import { LinkButton } from "@/components/ui/button";
import { witaDate } from "@/lib/domain/working-time";
import { getOfficeCalendar } from "@/lib/features/calendar/calendar.queries";
import { listServices } from "@/lib/features/catalogue/catalogue.queries";
import { listOwnDrafts } from "@/lib/features/drafts/own-drafts.queries";
import { listComing } from "@/lib/features/public-programmes/public-programmes.queries";
import { readResumeCodes } from "@/lib/platform/context/draft";
import { sendNoScript } from "@/lib/platform/no-script";
import { contextForAll } from "@/lib/platform/same-for-all";

export const metadata: Metadata = { title: { absolute: "Layanan UMKM Lombok Barat" } };

export default async function StartPage() {
  sendNoScript();
  const ctx = contextForAll();
  const [own, services, calendar, coming] = await Promise.all([
    readResumeCodes().then((codes) => listOwnDrafts(ctx, codes)),
    listServices(ctx),
    getOfficeCalendar(ctx),
    listComing(ctx, {}, 3),
  ]);
  return (
    <>
      <OwnDrafts drafts={own} className="mb-6 max-w-read" />
      <h1 className="max-w-read text-h1">Ajukan layanan untuk usaha Anda dan ikuti sampai selesai.</h1>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 md:grid-cols-2">
        <div>
          <LinkButton href="/layanan" className="max-md:w-full">
            Ajukan layanan
          </LinkButton>
          <p className="mt-1">
            <a href="/lanjut" className="inline-flex min-h-target items-center">
              Punya kode isian? Lanjutkan
            </a>
          </p>
          <p className="mt-2 text-ink-soft max-md:hidden">
            Lima layanan, semuanya gratis. Cukup dengan HP dan foto berkas.
          </p>
          <p>
            <a href="/mulai" className="inline-flex min-h-target items-center">
              Belum tahu layanan mana? Jawab empat pertanyaan
            </a>
          </p>
        </div>
        <TrackForm />
      </div>
      <section className="mt-12" aria-labelledby="layanan">
        <h2 id="layanan" className="mb-4 text-h2">
          Lima layanan, semuanya gratis
        </h2>
        <ServiceList services={services} />
      </section>
      <ComingSection programmes={coming.items} more="/kegiatan" className="mt-12" />
      <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <HowItWorks />
        <section aria-labelledby="jam">
          <h2 id="jam" className="mb-4 text-h2">
            Jam pelayanan
          </h2>
          <OpeningHours calendar={calendar} today={witaDate(ctx.clock())} />
          <p className="mt-3 text-small text-ink-soft">
            Permohonan lewat portal diterima kapan saja dan diperiksa pada jam kerja.
          </p>
        </section>
      </div>
    </>
  );
}
