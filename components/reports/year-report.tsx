import { CountTable } from "@/components/ui/count-table";
import { Empty } from "@/components/ui/empty";
import { PrintButton } from "@/components/ui/print-button";
import { RowTh, Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { TableFiles } from "@/components/ui/table-files";
import type {
  PlaceShare,
  ProgrammeYear,
  ServiceYear,
  Share,
  YearReport,
} from "@/lib/features/reports/year-report.queries";

/** What the office did in a year, and for whom. */
export function YearReportView({ report }: { report: YearReport }) {
  const { year, services, people, businesses, programmes } = report;
  if (services.every(({ sent }) => sent === 0) && programmes.every(({ held }) => held === 0))
    return (
      <Empty title={`Belum ada permohonan atau kegiatan pada tahun ${year}`}>
        <p>Angkanya terisi sendiri dari permohonan yang masuk dan kegiatan yang diselesaikan.</p>
      </Empty>
    );
  return (
    <>
      <ServicesTable services={services} year={year} />
      <ProgrammesTable programmes={programmes} year={year} />
      <h2 className="mt-10 text-h2">Siapa yang dilayani</h2>
      <p className="mt-1 max-w-read text-ink-soft">
        {`${inIndonesian(people)} orang dengan ${inIndonesian(businesses)} usaha: yang permohonannya dari tahun ${year} diterima dan masuk Register UMKM. Setiap orang dan setiap usaha dihitung sekali.`}
      </p>
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-2 print:grid-cols-2">
        <CountTable title="Orang menurut jenis kelamin" head="Jenis kelamin" table={partsOf(report.sexes)} />
        <CountTable title={`Orang menurut umur pada tahun ${year}`} head="Umur" table={partsOf(report.ages)} />
        <CountTable title="Usaha menurut kelas" head="Kelas usaha" table={partsOf(report.classes)} />
        <CountTable title="Usaha menurut kategori KBLI" head="Kategori" table={partsOf(report.sections)} />
      </div>
      <PlacesTable places={report.kecamatans} />
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <TableFiles address="/petugas/laporan/tahunan" query={`tahun=${year}`} />
        <PrintButton label="Cetak" />
      </p>
    </>
  );
}

function ServicesTable({ services, year }: { services: ServiceYear[]; year: number }) {
  const whole = (key: Exclude<keyof ServiceYear, "name">) => services.reduce((all, service) => all + service[key], 0);
  return (
    <Table caption={`Permohonan yang masuk tahun ${year}, menurut keadaannya sekarang`} stacked>
      <TableHead>
        <Th>Layanan</Th>
        {STATES.map(([key, label]) => (
          <Th key={key} numeric>
            {label}
          </Th>
        ))}
      </TableHead>
      <tbody>
        {services.map((service) => (
          <Tr key={service.name}>
            <RowTh>{service.name}</RowTh>
            {STATES.map(([key, label]) => (
              <Td key={key} label={label} numeric>
                {inIndonesian(service[key])}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
      <tfoot className="font-semibold">
        <Tr>
          <RowTh strong>Jumlah</RowTh>
          {STATES.map(([key, label]) => (
            <Td key={key} label={label} numeric>
              {inIndonesian(whole(key))}
            </Td>
          ))}
        </Tr>
      </tfoot>
    </Table>
  );
}

const STATES = [
  ["sent", "Masuk"],
  ["completed", "Selesai"],
  ["open", "Sedang berjalan"],
  ["rejected", "Ditolak"],
  ["withdrawn", "Dibatalkan pemohon"],
] as const;

function ProgrammesTable({ programmes, year }: { programmes: ProgrammeYear[]; year: number }) {
  return (
    <div className="mt-8">
      <Table caption={`Kegiatan yang diselesaikan tahun ${year}`} stacked>
        <TableHead>
          <Th>Jenis</Th>
          <Th numeric>Diselesaikan</Th>
          <Th>Hasil bagi pesertanya</Th>
          <Th>Nilai rata-rata</Th>
        </TableHead>
        <tbody>
          {programmes.map(({ type, name, held, outcomes, scores }) => (
            <Tr key={type}>
              <RowTh>{name}</RowTh>
              <Td label="Diselesaikan" numeric>
                {inIndonesian(held)}
              </Td>
              <Td label="Hasil bagi pesertanya">
                {held === 0 ? "–" : outcomes.map(({ label, count }) => `${label} ${inIndonesian(count)}`).join(", ")}
              </Td>
              <Td label="Nilai rata-rata">
                {scores
                  ? `${mean(scores.before)} sebelum, ${mean(scores.after)} sesudah (${inIndonesian(scores.people)} orang)`
                  : "–"}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function PlacesTable({ places }: { places: PlaceShare[] }) {
  if (places.length === 0) return null;
  return (
    <div className="mt-8">
      <Table caption="Usaha menurut kecamatan dan desa" stacked>
        <TableHead>
          <Th>Kecamatan</Th>
          <Th numeric>Jumlah</Th>
          <Th>Desa atau kelurahan</Th>
        </TableHead>
        <tbody>
          {places.map(({ label, count, villages }) => (
            <Tr key={label}>
              <RowTh>{label}</RowTh>
              <Td label="Jumlah" numeric>
                {inIndonesian(count)}
              </Td>
              <Td label="Desa atau kelurahan">
                {villages.map((village) => `${village.label} ${inIndonesian(village.count)}`).join(", ")}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function partsOf(rows: Share[]) {
  return { total: rows.reduce((all, { count }) => all + count, 0), rows };
}

function inIndonesian(count: number): string {
  return count.toLocaleString("id-ID");
}

function mean(score: number): string {
  return score.toLocaleString("id-ID", { maximumFractionDigits: 1 });
}
