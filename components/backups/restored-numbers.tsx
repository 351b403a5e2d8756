import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { Notice } from "@/components/ui/notice";
import { BOOK_NAMES, NUMBERED_BOOKS } from "@/lib/domain/numbered-books";
import { formatDateTime, witaDate } from "@/lib/domain/working-time";
import { confirmNumbersAction, skipNumbersAction } from "@/lib/features/backups/backups.actions";
import type { OpenRestoration } from "@/lib/features/backups/backups.queries";

/** Numbers given after the backup's moment are not in this database; whoever has the paper register says which. */
export function RestoredNumbers({ restoration }: { restoration: OpenRestoration }) {
  const { moment, restoredAt, counters } = restoration;
  const year = Number(witaDate(restoredAt).slice(0, 4));
  const registers = NUMBERED_BOOKS.map((series) => {
    const counter = counters.find((each) => each.series === series && each.year === year);
    return { series, last: counter?.last ?? 0 };
  });
  return (
    <section aria-labelledby="nomor" className="mt-4 max-w-read">
      <Notice tone="warning" title="Nomor surat belum diberikan lagi">
        <p>
          Portal dipulihkan pada {formatDateTime(restoredAt)} dari cadangan {formatDateTime(moment)}. Nomor yang keluar
          di antara dua waktu itu tidak tercatat di sini. Lihat arsip kertas, isi nomor urut terakhir tiap buku, lalu
          nyatakan sudah benar.
        </p>
      </Notice>
      <h2 id="nomor" className="mt-6 text-h2">
        Nomor urut terakhir tahun {year}
      </h2>
      {registers.map(({ series, last }) => (
        <ActionForm key={series} id={`nomor-${series}`} action={skipNumbersAction} className="mt-4">
          <input type="hidden" name="series" value={series} />
          <input type="hidden" name="year" value={year} />
          <TextField
            name="last"
            label={BOOK_NAMES[series]}
            hint={`Yang tercatat di portal ini: ${last}`}
            defaultValue={String(last)}
            size="short"
            inputMode="numeric"
            autoComplete="off"
          />
          <SubmitButton variant="secondary">Simpan</SubmitButton>
        </ActionForm>
      ))}
      <ActionForm id="nomor-benar" action={confirmNumbersAction} className="mt-6">
        <SubmitButton>Sudah benar, beri nomor lagi</SubmitButton>
      </ActionForm>
    </section>
  );
}
