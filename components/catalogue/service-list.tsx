import type { ListedService } from "@/lib/features/catalogue/catalogue.queries";

/** The services as a quiet list: a name that leads on and one sentence. */
export function ServiceList({ services }: { services: ListedService[] }) {
  return (
    <ul className="border-t border-line">
      {services.map((service) => (
        <li
          key={service.slug}
          className="relative gap-x-8 border-b border-line pt-1 pb-4 md:py-2 hover:bg-wash md:grid md:grid-cols-[16rem_minmax(0,1fr)] md:items-baseline"
        >
          <a
            href={`/layanan/${service.slug}`}
            className="inline-flex min-h-target items-center text-large font-semibold after:absolute after:inset-0"
          >
            {service.name}
          </a>
          <p className="max-w-read pr-2">{service.summary}</p>
        </li>
      ))}
    </ul>
  );
}
