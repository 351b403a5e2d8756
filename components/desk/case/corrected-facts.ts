import type { CaseView } from "@/lib/features/desk/case.queries";

/** `change`: the address where it is corrected. */
export type CaseFact = { key: string; label: string; value: string; note?: string; change?: string };

type Corrected = Pick<CaseView, "correctable" | "officeChanges">;

/** With what nobody has answered, where the office may, and what the office emptied. */
export function withBlanks({ answers, correctable, officeChanges }: Corrected & Pick<CaseView, "answers">): CaseFact[] {
  const answered = new Set(answers.map(({ key }) => key));
  const labels = new Map([...correctable, ...officeChanges].map(({ key, label }) => [key, label]));
  const lacking = [...labels].filter(([key]) => !answered.has(key));
  return [...answers, ...lacking.map(([key, label]) => ({ key, label, value: "" }))];
}

/** What the applicant had written, where the office changed it, and where it is changed now; `back`: the page as it stands. */
export function withChange(fact: CaseFact, { correctable, officeChanges }: Corrected, back: string): CaseFact {
  const change = officeChanges.find(({ key }) => key === fact.key);
  const own =
    change && `Diubah ${change.by}: ${change.reason} Pemohon menulis ${change.own ? `“${change.own}”` : "kosong"}.`;
  const notes = [fact.note, own].filter(Boolean).join(" ");
  const href = `${back}${back.includes("?") ? "&" : "?"}ubah=${fact.key}#ubah-isian`;
  const isCorrectable = correctable.some(({ key }) => key === fact.key);
  return Object.assign({}, fact, notes && { note: notes }, isCorrectable && { change: href });
}
