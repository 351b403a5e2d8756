import { Button, LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ListChoice } from "@/components/ui/list-choice";
import { PrintButton } from "@/components/ui/print-button";
import { TableFiles } from "@/components/ui/table-files";
import type { SopReport } from "@/lib/features/reports/sop-report.queries";
import { narrowedWords, sopQuery } from "./sop-address";
import { SopMonths } from "./sop-months";
import { SopReportTable } from "./sop-report-table";
import { SopSetBacks } from "./sop-set-backs";

/** How the office walks its SOP, beside what the sheet says. */
export function SopReportView({ report }: { report: SopReport }) {
  const { key, title, year, version, rows } = report;
  const isEmpty = rows.every(({ ended, open }) => ended === 0 && open === 0);
  return (
    <>
      <h1 className="text-h1">SOP dalam kenyataan</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        {`${[title, `versi ${version}`, ...narrowedWords(report)].join(", ")}. Langkah yang selesai pada tahun ${year}, dihitung dari riwayat permohonan dan kegiatan. Waktu dalam jam kerja dinas; satu hari kerja 7,5 jam.${previousWords(report)}${advisedWords(report)}`}
      </p>
      <Filters report={report} />
      {isEmpty ? (
        <Empty title={`Belum ada langkah yang selesai atau berjalan dengan pilihan ini pada tahun ${year}`}>
          <p>Angkanya terisi sendiri setiap kali satu langkah SOP selesai.</p>
        </Empty>
      ) : (
        <SopReportTable report={report} />
      )}
      <SopMonths report={report} />
      <SopSetBacks report={report} />
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <TableFiles address="/petugas/laporan/sop" query={sopQuery(report)} />
        <LinkButton variant="secondary" href={`/petugas/sop/${key}`}>
          Buka SOP ini
        </LinkButton>
        <PrintButton label="Cetak" />
      </p>
    </>
  );
}

function previousWords({ previous, rows }: SopReport): string {
  return rows.some(({ before }) => before) ? ` Di bawahnya angka versi ${previous}, dari seluruh tahunnya.` : "";
}

function advisedWords({ rows }: SopReport): string {
  return rows.some(({ advised }) => advised)
    ? " “Menurut angka”: waktu yang cukup bagi 9 dari 10. Ditulis bila sedikitnya 10 sudah selesai, dan waktu bakunya kurang bagi 9 dari 10 atau sedikitnya dua kali selama itu."
    : "";
}

/** A plain GET form: what is chosen is part of the address. */
function Filters({ report }: { report: SopReport }) {
  const { sops, key, years, year, versions, version, services, service, kecamatans, kecamatan } = report;
  return (
    <form action="/petugas/laporan/sop" method="get" className="my-6 flex flex-wrap items-end gap-3 print:my-2">
      <ListChoice name="sop" label="SOP" value={key} options={sops.map((sop) => [sop.key, sop.title])} />
      <ListChoice name="tahun" label="Tahun" value={`${year}`} options={years.map((one) => [`${one}`, `${one}`])} />
      {versions.length > 1 && (
        <ListChoice
          name="versi"
          label="Versi"
          value={`${version}`}
          options={versions.map((one) => [`${one}`, `Versi ${one}`])}
        />
      )}
      {services.length > 1 && (
        <ListChoice
          name="layanan"
          label="Layanan"
          all
          value={service ?? ""}
          options={services.map(({ slug, name }) => [slug, name])}
        />
      )}
      <ListChoice
        name="kecamatan"
        label="Kecamatan usaha"
        all
        value={kecamatan ?? ""}
        options={kecamatans.map(({ code, name }) => [code, name])}
      />
      <Button type="submit" variant="secondary" className="no-print">
        Tampilkan
      </Button>
    </form>
  );
}
