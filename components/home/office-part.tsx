import Link from "next/link";
import { capped } from "@/components/desk/queue/queue-view";
import { StageBadge } from "@/components/programmes/stage-badge";
import { BarChart } from "@/components/ui/bar-chart";
import { Breakable } from "@/components/ui/breakable";
import { LinkedBars } from "@/components/ui/linked-bars";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { caseListAddress, nibsOf } from "@/lib/domain/case-list";
import { MONTH_NAMES } from "@/lib/domain/months";
import { isRole, ROLE_NAMES } from "@/lib/domain/roles";
import { formatShortDate } from "@/lib/domain/working-time";
import type { LateFigures, WaitingService } from "@/lib/features/home/home.queries";
import type { ProgrammeItem } from "@/lib/features/programmes/programmes.queries";
import type { NibReport } from "@/lib/features/reports/reports.queries";
import { FigureBars } from "./figure-bars";

export type Office = {
  late: LateFigures;
  waiting: WaitingService[];
  toSign: number;
  programmes: { items: ProgrammeItem[]; more: boolean };
  nib: NibReport;
  /** The list of cases shows the reader those in which NIBs were issued. */
  listsNibs: boolean;
};

/** The office as its heads see it: what is late and with whom, who waits, what is to be signed, what runs, what came out. */
export function OfficePart({ late, waiting, toSign, programmes, nib, listsNibs }: Office) {
  return (
    <>
      <section aria-labelledby="tanda" className="mt-8">
        <h2 id="tanda" className="text-h2">
          Paraf dan tanda tangan
        </h2>
        {toSign === 0 ? (
          <p className="mt-1 text-ink-soft">Tidak ada naskah yang menunggu peran Anda.</p>
        ) : (
          <p className="mt-1">
            <Link prefetch={false} href="/petugas/tugas?tampil=tanda">
              {capped(toSign)} naskah menunggu paraf atau tanda tangan peran Anda
            </Link>
          </p>
        )}
      </section>
      <section aria-labelledby="lewat" className="mt-8">
        <h2 id="lewat" className="text-h2">
          Lewat tenggat
        </h2>
        {late.rows.length === 0 ? (
          <p className="mt-1 text-ink-soft">Tidak ada pekerjaan kantor yang lewat tenggat.</p>
        ) : (
          <div className="mt-2 grid gap-8 lg:grid-cols-2">
            <FigureBars title="Menurut layanan dan langkah" labelHead="Layanan dan langkah" figures={late.rows} />
            <FigureBars title="Menurut petugas" labelHead="Petugas" figures={late.officers} />
          </div>
        )}
      </section>
      <section aria-labelledby="menunggu" className="mt-8">
        <h2 id="menunggu" className="text-h2">
          Menunggu kegiatan
        </h2>
        {waiting.length === 0 ? (
          <p className="mt-1 text-ink-soft">Tidak ada pemohon yang menunggu kegiatan.</p>
        ) : (
          <div className="mt-2 max-w-read">
            <FigureBars title="Pemohon yang menunggu, menurut layanan" labelHead="Layanan" figures={waiting} />
          </div>
        )}
      </section>
      <Programmes programmes={programmes} />
      <section aria-labelledby="nib" className="mt-8">
        <h2 id="nib" className="text-h2">
          NIB terbit
        </h2>
        <div className="mt-2 max-w-read">
          <NibMonths nib={nib} listsNibs={listsNibs} />
          <p className="mt-2">
            <Link prefetch={false} href={`/petugas/laporan/nib?tahun=${nib.year}`}>
              {nib.total.toLocaleString("id-ID")} NIB terbit tahun {nib.year}, menurut kecamatan dan bulan
            </Link>
          </p>
        </div>
      </section>
    </>
  );
}

function NibMonths({ nib: { year, months }, listsNibs }: Pick<Office, "nib" | "listsNibs">) {
  const heads = { title: `NIB terbit per bulan, ${year}`, labelHead: "Bulan", valueHead: "NIB terbit" };
  const bars = MONTH_NAMES.map((label, month) => ({ label, value: months[month] ?? 0, month }));
  if (!listsNibs) return <BarChart {...heads} data={bars} />;
  const linked = bars.map(({ label, value, month }) => {
    return { label, value, shown: value.toLocaleString("id-ID"), href: caseListAddress(nibsOf(year, month)) };
  });
  return <LinkedBars {...heads} data={linked} />;
}

function Programmes({ programmes: { items, more } }: Pick<Office, "programmes">) {
  return (
    <section aria-labelledby="kegiatan" className="mt-8">
      <h2 id="kegiatan" className="text-h2">
        Kegiatan dan langkah berikutnya
      </h2>
      {items.length === 0 ? (
        <p className="mt-1 text-ink-soft">Tidak ada kegiatan yang dibuka atau berjalan.</p>
      ) : (
        <Table caption="Kegiatan yang dibuka atau berjalan" captionHidden stacked className="mt-2">
          <TableHead>
            <Th className="w-full">Kegiatan</Th>
            <Th>Tahap</Th>
            <Th>Langkah berikutnya</Th>
            <Th>Tenggat</Th>
          </TableHead>
          <tbody>
            {items.map(({ id, title, type, stage, duty, step }) => (
              <Tr key={id}>
                <Td className="wrap-anywhere">
                  <Link prefetch={false} href={`/petugas/kegiatan/${id}`}>
                    <Breakable text={title} />
                  </Link>
                </Td>
                <Td nowrap inline>
                  <StageBadge stage={stage} type={type} />
                </Td>
                <Td label="Langkah berikutnya" className="md:min-w-48">
                  {duty
                    ? `${duty.task}, ${isRole(duty.role) ? ROLE_NAMES[duty.role] : duty.role}${duty.heldBy ? ` (${duty.heldBy})` : ""}`
                    : (step ?? WAITS[stage] ?? "–")}
                </Td>
                <Td nowrap label="Tenggat">
                  {duty ? formatShortDate(duty.dueAt) : "–"}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
      {more && (
        <p className="mt-2">
          <Link prefetch={false} href="/petugas/kegiatan">
            Semua kegiatan
          </Link>
        </p>
      )}
    </section>
  );
}

/** Where nobody has anything to press. */
const WAITS: Partial<Record<ProgrammeItem["stage"], string>> = {
  announced: "Tunggu pendaftaran dibuka",
  open: "Tunggu pemohon",
  closed: "Tunggu pemohon",
  running: "Tunggu hari terakhirnya lewat",
};
