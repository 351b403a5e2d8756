import { BookFiles } from "@/components/letters/book-files";
import { BookFilter } from "@/components/letters/book-filter";
import { RegisterTabs } from "@/components/letters/register-tabs";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ListChoice } from "@/components/ui/list-choice";
import { Pagination } from "@/components/ui/pagination";
import { INCOMING_STAGE_NAMES } from "@/lib/domain/incoming-letters/incoming-letter";
import { SECURITY_NAMES, URGENCY_NAMES } from "@/lib/domain/letters/handling";
import type { AgendaPage } from "@/lib/features/incoming-letters/agenda.queries";
import type { AgendaFilter } from "@/lib/features/incoming-letters/incoming-letters.schema";
import { agendaQuery } from "./agenda-query";
import { AgendaTable } from "./agenda-table";

type Props = { page: AgendaPage; filter: AgendaFilter; mayEnter: boolean };

/** The agenda book of one year: found by words and by choices. */
export function AgendaView({ page, filter, mayEnter }: Props) {
  const at = (number: number) => `/petugas/surat/masuk?${agendaQuery(filter, { hal: String(number) })}`;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-h1">Surat masuk {page.year}</h1>
        <div className="no-print flex flex-wrap gap-3">
          {mayEnter && <LinkButton href="/petugas/surat/masuk/baru">Catat surat masuk</LinkButton>}
          <BookFiles address="/petugas/surat/masuk" query={agendaQuery(filter, {})} />
        </div>
      </div>
      <RegisterTabs current="masuk" />
      <FilterForm page={page} filter={filter} />
      <p className="mt-4">{`${page.count.toLocaleString("id-ID")} surat masuk.`}</p>
      {page.letters.length === 0 ? (
        <Empty title="Belum ada surat masuk untuk pilihan ini">
          {mayEnter
            ? "Catat surat yang diterima; nomor agendanya berurutan sepanjang tahun."
            : "Pelaksana atau Sekretaris mencatatnya saat surat diterima."}
        </Empty>
      ) : (
        <AgendaTable letters={page.letters} />
      )}
      <Pagination
        previous={page.page > 1 ? at(page.page - 1) : null}
        next={page.page < page.pages ? at(page.page + 1) : null}
      />
    </>
  );
}

function FilterForm({ page, filter }: Pick<Props, "page" | "filter">) {
  return (
    <BookFilter
      address="/petugas/surat/masuk"
      label="Agenda, pengirim, nomor, atau hal"
      words={filter.cari}
      page={page}
    >
      <ListChoice
        name="tahap"
        label="Keadaan"
        value={filter.tahap}
        all
        options={Object.entries(INCOMING_STAGE_NAMES)}
      />
      <ListChoice name="sifat" label="Sifat" value={filter.sifat} all options={Object.entries(URGENCY_NAMES)} />
      <ListChoice
        name="keamanan"
        label="Keamanan"
        value={filter.keamanan}
        all
        options={Object.entries(SECURITY_NAMES)}
      />
    </BookFilter>
  );
}
