import { LinkButton } from "@/components/ui/button";
import { OFFICE } from "@/lib/domain/office";
import type { Judged, Recommendation } from "@/lib/domain/pre-screen";
import type { ListedService } from "@/lib/features/catalogue/catalogue.queries";
import { ServiceDrawing } from "./service-drawing";
import { applyAddress } from "./service-summary";

type Props = { found: Recommendation; services: ListedService[] };

/** The service to begin with, what else fits, and why the rest does not; where nothing does, who helps instead. */
export function PreScreenResult({ found: { first, refused, others }, services }: Props) {
  const named = (slug: string) => services.find((service) => service.slug === slug);
  const service = first ? named(first) : undefined;
  const nameOf = ({ slug }: Judged) => named(slug)?.name ?? slug;
  const fitting = others.filter(({ obstacle }) => obstacle === null);
  const unfit = others.filter(({ obstacle }) => obstacle !== null);
  return (
    <div className="max-w-read">
      <h1 className="text-h1">{service ? `Mulai dari ${service.name}` : "Kantor lain yang bisa membantu Anda"}</h1>
      {refused && service && (
        <p className="mt-3">
          Anda memilih hal yang dilayani <strong>{nameOf(refused)}</strong>, tetapi: {refused.obstacle} Yang berguna dan
          bisa Anda ajukan sekarang:
        </p>
      )}
      {service ? <Proposed service={service} /> : <Elsewhere />}
      {fitting.length > 0 && (
        <section aria-labelledby="juga" className="mt-10">
          <h2 id="juga" className="text-h2">
            Juga boleh Anda ajukan
          </h2>
          <ul className="mt-2">
            {fitting.map((one) => (
              <li key={one.slug}>
                <a href={`/layanan/${one.slug}`} className="inline-flex min-h-target items-center">
                  {nameOf(one)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {service && unfit.length > 0 && (
        <section aria-labelledby="belum" className="mt-10">
          <h2 id="belum" className="text-h2">
            Mengapa bukan yang lain
          </h2>
          <dl className="mt-2">
            {unfit.map((one) => (
              <div key={one.slug} className="border-b border-line py-2">
                <dt className="font-semibold">{nameOf(one)}</dt>
                <dd>{one.obstacle}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p className="mt-8 text-ink-soft">
        Ini saran menurut jawaban Anda, bukan keputusan. Ragu? Telepon{" "}
        <a href={OFFICE.phoneHref} className="whitespace-nowrap">
          {OFFICE.phone}
        </a>{" "}
        atau datang ke kantor; gratis.
      </p>
    </div>
  );
}

function Proposed({ service }: { service: ListedService }) {
  return (
    <div className="mt-6 flex gap-4 border-y-2 border-primary py-5 md:gap-6">
      <ServiceDrawing slug={service.slug} className="size-14 md:size-20" />
      <div className="min-w-0 flex-1">
        <p>{service.summary}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          <LinkButton href={`/layanan/${service.slug}`}>Lihat syaratnya</LinkButton>
          <LinkButton href={applyAddress(service.slug)} variant="secondary">
            Mulai mengajukan
          </LinkButton>
        </p>
      </div>
    </div>
  );
}

/** A business outside of the regency is another office's; its NIB is made at the same place as everybody's. */
function Elsewhere() {
  return (
    <>
      <p className="mt-3">
        Layanan kami untuk usaha yang tempatnya di Kabupaten Lombok Barat. Yang bisa Anda lakukan sekarang:
      </p>
      <ul className="mt-3 list-disc space-y-2 pl-5">
        <li>
          Hubungi dinas koperasi dan UKM di kabupaten atau kota tempat usaha Anda; bantuan seperti ini ada juga di sana.
        </li>
        <li>Belum punya NIB? Anda bisa mendaftar sendiri di oss.go.id, gratis, di mana pun tempat usahanya.</li>
        <li>
          Usaha Anda punya cabang atau tempat berjualan di Lombok Barat? <a href="/layanan">Pilih layanannya</a> untuk
          tempat itu.
        </li>
      </ul>
    </>
  );
}
