import { totalWork } from "@/lib/domain/workflow/total-work";
import type { ServiceCard } from "@/lib/features/catalogue/catalogue.queries";
import { ServiceDrawing } from "./service-drawing";
import { ServiceLink } from "./service-list";

/** The services to choose from: for whom, what one gets, how long; the rest stands on the page of each. */
export function ServiceCards({ services }: { services: ServiceCard[] }) {
  return (
    <ul className="border-t border-line">
      {services.map((service) => (
        <li key={service.slug} className="relative border-b border-line py-4 hover:bg-wash md:flex md:gap-x-6 md:py-6">
          <ServiceDrawing slug={service.slug} className="size-14 max-md:float-right max-md:ml-4 md:size-18" />
          <div className="min-w-0 flex-1">
            <h2>
              <ServiceLink service={service} />
            </h2>
            <p className="max-w-read">{service.summary}</p>
            <dl className="mt-3 grid max-w-read clear-both gap-x-4 gap-y-1 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
              {factsOf(service).map(([term, words]) => (
                <div key={term} className="contents">
                  <dt className="text-ink-soft max-sm:mt-1">{term}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </div>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ whoMayAsk, product, standards, kind }: ServiceCard): [term: string, words: string][] {
  const work = totalWork(standards);
  const facts: [string, string][] = [
    ["Untuk siapa", whoMayAsk],
    ["Dapat apa", product],
    ["Berapa lama", work && `Kerja petugas ${work}${kind === "single" ? "" : ", lalu menunggu jadwal kegiatan"}`],
  ];
  return facts.filter(([, words]) => words !== "");
}
