import type { RequirementEntry } from "./service-definition";

/**
 * Which rows of a version each service walks, by its slug, and the row in which each thing it asks for is decided. Kept
 * with the version: a later one may have its rows in other places, and cases keep the version they began with.
 */
export type SopWalks = Record<string, { rows: number[]; requirements: Record<string, number> }>;

type Walked = { slug: string; rows: readonly number[]; requirements: readonly RequirementEntry[] };

/** A service as a version walks it; `walks` null: the version is older than this, the service's own list counts. */
export function withWalk<S extends Walked>(service: S, walks: SopWalks | null): S {
  const walk = walks && Object.hasOwn(walks, service.slug) ? walks[service.slug] : undefined;
  if (!walk) return service;
  return {
    ...service,
    rows: walk.rows,
    requirements: service.requirements.map((entry) => ({
      ...entry,
      row: (Object.hasOwn(walk.requirements, entry.key) ? walk.requirements[entry.key] : undefined) ?? entry.row,
    })),
  };
}

/** The walks of these services, as they are. */
export function walksOf(services: readonly Walked[]): SopWalks {
  return Object.fromEntries(
    services.map(({ slug, rows, requirements }) => [
      slug,
      { rows: [...rows], requirements: Object.fromEntries(requirements.map(({ key, row }) => [key, row])) },
    ]),
  );
}
