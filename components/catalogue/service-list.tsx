import type { ListedService } from "@/lib/features/catalogue/catalogue.queries";
import { ServiceDrawing } from "./service-drawing";

/** The services as a quiet list: a drawing, a name that leads on and one sentence. */
export function ServiceList({ services }: { services: ListedService[] }) {
  return (
    <ul className="border-t border-line">
      {services.map((service) => (
        <li
          key={service.slug}
          className="relative flex gap-x-4 border-b border-line pt-1 pb-4 hover:bg-wash md:gap-x-6 md:py-2"
        >
          <ServiceDrawing slug={service.slug} className="mt-2 size-10 md:mt-1" />
          <div className="min-w-0 flex-1 gap-x-8 md:grid md:grid-cols-[14rem_minmax(0,1fr)] md:items-baseline">
            <ServiceLink service={service} />
            <p className="max-w-read pr-2">{service.summary}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The whole row is pressed, not the name alone. */
export function ServiceLink({ service }: { service: Pick<ListedService, "slug" | "name"> }) {
  return (
    <a
      href={`/layanan/${service.slug}`}
      className="inline-flex min-h-target items-center text-large font-semibold after:absolute after:inset-0"
    >
      {service.name}
    </a>
  );
}
