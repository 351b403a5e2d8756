import "server-only";
import { type OfficeChange, officeChanges } from "@/lib/domain/office-changes";
import type { Event } from "@/lib/domain/workflow";

/** `by`: the name of who changed it last. */
export type ListedOfficeChange = OfficeChange & { label: string };

type Names = { staff: Map<string, string>; answerLabel: (key: string) => string };

export function describeOfficeChanges(history: readonly Event[], { staff, answerLabel }: Names): ListedOfficeChange[] {
  return officeChanges(history).map(({ key, own, now, reason, by, at }) => {
    return { key, label: answerLabel(key), own, now, reason, by: staff.get(by) ?? "petugas", at };
  });
}
