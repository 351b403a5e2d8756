import { witaDate } from "@/lib/domain/working-time";

export type Grant = { staffId: string; role: string; validFrom: string; validTo: string | null };

/** The roles in force on the office's day of that instant. */
export function rolesAt(grants: Grant[], staffId: string, at: Date): string[] {
  const day = witaDate(at);
  return grants
    .filter(
      (grant) =>
        grant.staffId === staffId && grant.validFrom <= day && (grant.validTo === null || day <= grant.validTo),
    )
    .map((grant) => grant.role);
}
