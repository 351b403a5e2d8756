import { CheckboxGroup } from "@/components/forms/choice-group";
import type { OwedPaper } from "@/lib/features/desk/programme.queries";

const WORDS: Record<OwedPaper["kind"], string> = {
  decree_addendum: "Perubahan keputusan atau daftar",
  letter: "Surat undangan susulan",
  delivery: "Penyerahan surat susulan",
};

/** Papers that substitutes still owe; ticked here, they are settled with this step. */
export function OwedPapers({ owed }: { owed: OwedPaper[] }) {
  const open = owed.filter((line) => !line.settled);
  if (open.length === 0) return null;
  return (
    <CheckboxGroup
      name="settles"
      label="Susulan yang sudah diselesaikan"
      hint="Sebelum langkahnya berakhir semua susulan harus selesai."
      options={open.map((line) => ({ value: line.id, label: `${WORDS[line.kind]} untuk ${line.person}` }))}
    />
  );
}
