import Link from "next/link";
import type { ListedService } from "@/lib/features/service-catalogue/queries";

/** The services as a quiet list: a name that leads on and one sentence. */
export function ServiceList({ services }: { services: ListedService[] }) {
  return (
    <ul className="border-t border-line">
      {services.map((service) => (
        <li
          key={service.slug}
          className="relative gap-x-8 border-b border-line py-4 hover:bg-wash md:grid md:grid-cols-[16rem_minmax(0,1fr)] md:items-baseline"
        >
          <Link
            href={`/layanan/${service.slug}`}
            prefetch={false}
            className="inline-flex min-h-8 items-center text-large font-semibold after:absolute after:inset-0"
          >
            {service.name}
          </Link>
          <p className="max-w-read pr-2">{service.summary}</p>
        </li>
      ))}
    </ul>
  );
}
