import { type ComponentType, lazy } from "react";

/**
 * Code that only helps, fetched when it is shown. On a line that drops it may not arrive, and an error would put "the
 * portal failed" in place of the whole page with what was typed on it: there is `without` instead, else nothing.
 */
export function lazyAid<Props extends object>(
  fetchAid: () => Promise<ComponentType<Props>>,
  without: ComponentType<Props> = () => null,
) {
  return lazy(async () => ({ default: await fetchAid().catch(() => without) }));
}
