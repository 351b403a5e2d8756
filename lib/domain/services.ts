import type { Service } from "./forms/service";
import { SERVICES } from "./forms/services";

export type { Service, ServiceKind } from "./forms/service";
export { SERVICES };

/** Of the services the portal ships with. The `service` table may hold more, each with its form (see lib/cases/services). */
export type ServiceSlug = (typeof SERVICES)[number]["slug"];
export const SERVICE_SLUGS = SERVICES.map((service) => service.slug) as [ServiceSlug, ...ServiceSlug[]];

export const SOP_KEYS = ["fasilitasi", "pelatihan", "nib"] as const;
export type SopKey = (typeof SOP_KEYS)[number];

const BY_SLUG = new Map<string, Service>(SERVICES.map((service) => [service.slug, service]));

export function findService(slug: string): Service | null {
  return BY_SLUG.get(slug) ?? null;
}

/** What an address may hold for a service; whether there is one, the catalogue says. */
export const SLUG = /^[a-z][a-z0-9-]{1,39}$/;
