import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { cx } from "@/components/ui/cx";
import { Empty } from "@/components/ui/empty";
import { formatRupiah } from "@/lib/domain/money";
import { type EntryData, type EntryKind, RECORD_ENTRIES, SURVEY_POINTS, totalOf } from "@/lib/domain/programmes";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import { addEntryAction } from "@/lib/features/records/records.actions";
import type { RecordsView } from "@/lib/features/records/records.queries";
import { EntryFields } from "./entry-fields";
import { EntryTable } from "./entry-table";
import { ENTRY_ADDS, ENTRY_TITLES } from "./entry-words";
import { SurveyForm } from "./survey-form";

type Props = { view: ProgrammeView; written: RecordsView };

/** What this programme's duties write down line by line; what the open duty asks for stands first. */
export function EntrySections({ view, written }: Props) {
  const wanted = view.duties.find((duty) => duty.id === view.state.open[0]?.duty)?.record;
  const first = wanted ? RECORD_ENTRIES[wanted].map((item) => item.kind) : [];
  const kinds = [...new Set([...first, ...view.duties.flatMap(({ record }) => (record ? linesOf(record) : []))])];
  const shown = kinds.filter((kind) => written.lines[kind].length > 0 || written.writable.includes(kind));
  return (
    <section aria-labelledby="catatan">
      <h2 id="catatan" className="text-h2">
        Catatan
      </h2>
      {shown.length === 0 && (
        <Empty title="Belum ada catatan">
          Catatan muncul di sini begitu langkah yang memintanya dikerjakan, misalnya panitia, barang, atau jadwal.
        </Empty>
      )}
      {shown.map((kind) => (
        <LineSection key={kind} kind={kind} view={view} written={written} open={first.includes(kind)} />
      ))}
    </section>
  );
}

function linesOf(record: keyof typeof RECORD_ENTRIES) {
  return RECORD_ENTRIES[record].map((item) => item.kind);
}

function LineSection({ kind, view, written, open }: Props & { kind: EntryKind; open: boolean }) {
  const lines = written.lines[kind];
  const writable = written.writable.includes(kind);
  const answered = written.lines.survey.map((line) => line.data.point);
  const unasked = SURVEY_POINTS.filter((point) => !answered.includes(point));
  return (
    <section
      id={`catatan-${kind}`}
      aria-labelledby={`judul-${kind}`}
      // On paper the form under it is gone, and a heading over nothing says nothing.
      className={cx("mt-6 scroll-mt-4", lines.length === 0 && "no-print")}
    >
      <h3 id={`judul-${kind}`} className="text-h3">
        {ENTRY_TITLES[kind]}
      </h3>
      {lines.length > 0 && <EntryTable kind={kind} lines={lines} removable={writable} programmeId={view.programmeId} />}
      {kind === "item" && lines.length > 0 && (
        <p className="mt-2 font-semibold">
          Jumlah seluruhnya {formatRupiah(totalOf(lines.map((line) => line.data as EntryData<"item">)))}
        </p>
      )}
      {writable && kind === "survey" && unasked.length > 0 && (
        <SurveyForm programmeId={view.programmeId} points={unasked} version={written.surveyVersion} />
      )}
      {writable && (
        <ActionForm
          id={`tambah-${kind}`}
          action={addEntryAction}
          details={{ summary: ENTRY_ADDS[kind], open: open && kind !== "survey", className: "no-print mt-3" }}
        >
          <input type="hidden" name="programmeId" value={view.programmeId} />
          <input type="hidden" name="kind" value={kind} />
          <EntryFields kind={kind} firstDay={view.facts.firstDay} />
          <SubmitButton variant="secondary" className="mt-4">
            {ENTRY_ADDS[kind]}
          </SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
