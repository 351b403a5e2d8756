import { Details } from "@/components/ui/details";
import { PUBLIC_SHEETS } from "@/lib/domain/letters/public-sheets";
import type { ListedService } from "@/lib/features/catalogue/catalogue.queries";

/** What is handed out at the counter, one pair a service. */
export function ServiceSheets({ services }: { services: Pick<ListedService, "slug" | "name">[] }) {
  return (
    <Details summary="Lembar untuk dibagikan di loket" className="no-print mt-4">
      <ul>
        {services.map((service) => (
          <li key={service.slug} className="py-1">
            <span>{`${service.name}: `}</span>
            {PUBLIC_SHEETS.map(({ kind, label }) => (
              <a
                key={kind}
                href={`/petugas/naskah/${kind}?layanan=${service.slug}`}
                className="mr-4 inline-flex min-h-target items-center"
              >
                {label}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Details>
  );
}
