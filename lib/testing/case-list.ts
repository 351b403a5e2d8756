import type { CaseFilters } from "@/lib/domain/case-list";
import { type ListedApplication, type ListedCase, listCases } from "@/lib/features/case-list/case-list.queries";
import type { StaffContext } from "@/lib/platform/context";

/** Every page of the list. */
export async function wholeList(ctx: StaffContext, filters: CaseFilters): Promise<ListedCase[]> {
  const found: ListedCase[] = [];
  for (let sesudah: string | undefined; ; ) {
    const { items, next } = await listCases(ctx, filters, { sesudah, sebelum: undefined });
    found.push(...items);
    if (!next) return found;
    sesudah = next;
  }
}

export function applicationsIn(items: ListedCase[]): ListedApplication[] {
  return items.filter((item) => item.kind === "application");
}
