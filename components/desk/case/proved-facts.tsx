import { FactList } from "@/components/ui/fact-list";
import { provedBy } from "@/lib/domain/forms/proved-by";
import { formatShortDate } from "@/lib/domain/working-time";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";

/** Exactly the answers that this paper proves, to be compared with it. */
export function ProvedFacts({ view, requirement }: { view: OpenedCase; requirement: string }) {
  const facts = provedBy(requirement).flatMap((key) => factOf(view, key));
  if (facts.length === 0) return null;
  return (
    <div className="my-1 border-l-4 border-primary pl-3">
      <p className="text-small font-semibold">Cocokkan dengan isian</p>
      <FactList facts={facts.map(({ label, value, note }) => ({ term: label, value, note }))} />
    </div>
  );
}

type Fact = { label: string; value: string; note?: string | undefined };

function factOf({ answers, identity, nikMasked }: OpenedCase, key: string): Fact[] {
  if (key === "identity.nik") {
    const value = identity?.nik ?? nikMasked;
    return value ? [{ label: "NIK", value, note: identity?.note ?? undefined }] : [];
  }
  if (key === "identity.birthDate" && identity)
    return [{ label: "Tanggal lahir", value: formatShortDate(identity.birthDate) }];
  if (key === "business.npwp") return identity?.npwp ? [{ label: "NPWP", value: identity.npwp }] : [];
  return answers.filter((answer) => answer.key === key);
}
