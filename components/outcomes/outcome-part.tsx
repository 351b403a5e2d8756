import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { RadioGroup } from "@/components/forms/choice-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { OUTCOME_WORDS, outcomesFrom, outcomesOf, outcomeWords, peopleHead, peopleOf } from "@/lib/domain/programmes";
import { formatDate } from "@/lib/domain/working-time";
import { recordOutcomesAction } from "@/lib/features/outcomes/outcomes.actions";
import type { PartProps } from "./participants-props";
import { PersonCells } from "./person-cells";

/** Exceptions one by one, then the rest at once. */
export function OutcomePart({ view, list, filter, days, base, today }: PartProps) {
  const { outcomes, seats } = list.counts;
  const said = Object.entries(outcomes).map(([outcome, count]) => `${outcomeWords(outcome)} ${count}`);
  return (
    <>
      <p className="mt-4">
        {view.openOutcomes > 0
          ? `${view.openOutcomes} dari ${seats} ${peopleOf(view.type)} belum punya hasil.`
          : `Semua ${peopleOf(view.type)} sudah punya hasil.`}
        {said.length > 0 && ` ${said.join(", ")}.`}
      </p>
      {list.mayRecordOutcomes && <ForAll view={view} />}
      {!list.mayRecordOutcomes && view.openOutcomes > 0 && (
        <p className="text-small text-ink-soft">{whenWritten(view, today)}</p>
      )}
      <Table caption={`Hasil ${peopleOf(view.type)}`} captionHidden stacked className="mt-4">
        <TableHead>
          <Th>{peopleHead(view.type)} dan usaha</Th>
          <Th>Permohonan</Th>
          {view.type === "training" && <Th numeric>Hadir</Th>}
          <Th>Hasil</Th>
          <Th className="no-print">
            <span className="sr-only">Tindakan</span>
          </Th>
        </TableHead>
        <tbody>
          {list.items.map((item) => (
            <Tr key={item.applicationId} current={item.applicationId === filter.pilih}>
              <PersonCells participant={item} />
              {view.type === "training" && (
                <Td numeric nowrap label="Hadir">
                  {item.daysPresent} dari {days.length} hari
                </Td>
              )}
              <Td nowrap label="Hasil">
                {item.outcome ? outcomeWords(item.outcome) : "Belum dicatat"}
              </Td>
              <Td nowrap className="no-print">
                {item.commands.includes("record_outcome") && (
                  <Link prefetch={false} href={`${base}?bagian=hasil&hal=${list.page}&pilih=${item.applicationId}`}>
                    {item.outcome ? "Betulkan" : "Catat"}
                    <span className="sr-only"> hasil {item.applicantName}</span>
                  </Link>
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

/** To whoever has no press for it, or has none yet. */
function whenWritten({ type, state, facts }: PartProps["view"], today: string): string {
  if (type === "training") return "Hasil dicatat petugas kegiatan sejak langkah pelaksanaan berjalan.";
  if (state.open.length > 0) return "Hasil dicatat petugas kegiatan setelah semua langkah selesai.";
  const from = outcomesFrom(facts.firstDay, today);
  return from
    ? `Hasil dicatat petugas kegiatan mulai hari pertamanya, ${formatDate(from)}.`
    : "Hasil dicatat petugas kegiatan.";
}

function ForAll({ view }: Pick<PartProps, "view">) {
  const words = outcomesOf(view.type).map((value) => ({ value: value as string, label: OUTCOME_WORDS[value] }));
  const options =
    view.type === "training"
      ? [{ value: "by_attendance", label: "Menurut kehadiran: hadir sedikitnya 80 % hari berarti Hadir" }, ...words]
      : words;
  return (
    <ActionForm
      id="hasil-semua"
      action={recordOutcomesAction}
      className="no-print mt-4 border-l-4 border-primary bg-wash px-4 py-4"
    >
      <input type="hidden" name="programmeId" value={view.programmeId} />
      <RadioGroup
        name="outcome"
        label={`Hasil untuk ${view.openOutcomes} ${peopleOf(view.type)} yang belum punya`}
        hint="Pengecualian dicatat dahulu satu per satu di bawah."
        options={options}
        {...(options[0] ? { defaultValue: options[0].value } : {})}
      />
      <SubmitButton className="mt-3">Catat untuk semua</SubmitButton>
    </ActionForm>
  );
}
