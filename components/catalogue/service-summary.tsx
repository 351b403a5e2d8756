import { LinkButton } from "@/components/ui/button";
import { SummaryList } from "@/components/ui/summary-list";
import { totalWork } from "@/lib/domain/workflow/total-work";
import { formatShortDate } from "@/lib/domain/working-time";
import type { ServicePage } from "@/lib/features/catalogue/catalogue.queries";

/** The side column: what one wants to know before reading. */
export function ServiceSummary({ service }: { service: ServicePage }) {
  const documents = service.requirements.filter((entry) => entry.kind === "document" && entry.required).length;
  return (
    <aside aria-label="Ringkasan layanan" className="lg:sticky lg:top-6 lg:self-start">
      <SummaryList
        items={[
          { term: "Biaya", value: "Gratis" },
          { term: "Kerja petugas", value: workTime(service) },
          { term: "Berkas wajib", value: `${documents} jenis` },
          { term: "Cara mengajukan", value: "Lewat portal ini, kapan saja" },
          {
            term: "Dasar",
            value: `SOP berlaku ${formatShortDate(service.sop.effectiveFrom)} (versi ${service.sop.version})`,
          },
        ]}
      />
      <LinkButton href={applyAddress(service.slug)} wide className="no-print mt-6 max-lg:hidden">
        Mulai mengajukan
      </LinkButton>
    </aside>
  );
}

/** Within the thumb's reach on a phone, at its place on a large screen. */
export function StickyStart({ slug }: { slug: string }) {
  return (
    <div className="no-print sticky bottom-0 z-10 -mx-4 mt-10 border-t border-line bg-paper px-4 py-3 md:-mx-6 md:px-6 lg:hidden">
      <LinkButton href={applyAddress(slug)} wide>
        Mulai mengajukan
      </LinkButton>
    </div>
  );
}

export function applyAddress(slug: string) {
  return `/layanan/${slug}/ajukan`;
}

/** What is waited for is said not to count. */
function workTime({ kind, steps }: ServicePage): string {
  return `${totalWork(steps.map(({ standard }) => standard))}${kind === "single" ? "" : ", tidak termasuk menunggu jadwal"}`;
}
