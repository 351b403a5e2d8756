import { Badge, type Tone } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ListChoice } from "@/components/ui/list-choice";
import { Pagination } from "@/components/ui/pagination";
import { Slashed } from "@/components/ui/slashed";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { LETTER_SERIES_NAMES } from "@/lib/domain/letters/number";
import { type SIGNED_CHOICES, signedMark } from "@/lib/domain/letters/signed";
import { LETTER_STATE_NAMES, type LetterState, UNREPLACED_WORDS } from "@/lib/domain/letters/states";
import { formatShortDate } from "@/lib/domain/working-time";
import type { ListedService } from "@/lib/features/catalogue/catalogue.queries";
import type { RegisterOfLetters } from "@/lib/features/letters/letters.schema";
import type { LettersOfYear, RegisteredLetter } from "@/lib/features/letters/register.queries";
import { BookFiles } from "./book-files";
import { BookFilter } from "./book-filter";
import { registerQuery } from "./register-query";
import { RegisterTabs } from "./register-tabs";
import { ServiceSheets } from "./service-sheets";

const SIGNED_NAMES: Record<(typeof SIGNED_CHOICES)[number], string> = {
  sudah: "Bertanda tangan",
  belum: "Pindaian belum ada",
};
const TONES: Record<LetterState, Tone> = { valid: "success", void: "danger", superseded: "neutral" };

type Props = {
  page: LettersOfYear;
  filter: RegisterOfLetters;
  services: Pick<ListedService, "slug" | "name">[];
  /** A letter from outside is the actor's to enter. */
  mayEnter: boolean;
};

/** The book of numbers of one year: found by words and by choices, printed, taken along. */
export function LetterRegister({ page, filter, services, mayEnter }: Props) {
  const at = (number: number) => `/petugas/surat?${registerQuery(filter, { hal: String(number) })}`;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-h1">Buku nomor surat {page.year}</h1>
        <div className="no-print flex flex-wrap gap-3">
          {mayEnter && <LinkButton href="/petugas/surat/luar">Catat surat dari luar portal</LinkButton>}
          <BookFiles address="/petugas/surat" query={registerQuery(filter, {})} />
        </div>
      </div>
      <RegisterTabs current="keluar" />
      <ServiceSheets services={services} />
      <FilterForm page={page} filter={filter} />
      <p className="mt-4">{page.count.toLocaleString("id-ID")} surat bernomor.</p>
      {page.letters.length === 0 ? (
        <Empty title="Belum ada surat untuk pilihan ini">
          Nomor masuk ke sini sendiri saat sebuah surat disetujui.
        </Empty>
      ) : (
        <LetterTable letters={page.letters} />
      )}
      <Pagination
        previous={page.page > 1 ? at(page.page - 1) : null}
        next={page.page < page.pages ? at(page.page + 1) : null}
      />
    </>
  );
}

function LetterTable({ letters }: { letters: RegisteredLetter[] }) {
  return (
    <Table caption="Surat bernomor, yang terbaru di atas" captionHidden stacked className="mt-2">
      <TableHead>
        <Th>Nomor</Th>
        <Th>Tanggal</Th>
        <Th>Surat</Th>
        <Th>Kepada</Th>
        <Th>Keadaan</Th>
      </TableHead>
      <tbody>
        {letters.map((letter) => (
          <Tr key={letter.id}>
            <Td label="Nomor" className="xl:min-w-72">
              {letter.readable ? (
                <a href={`/petugas/surat/${letter.id}`}>
                  <Slashed text={letter.number} />
                </a>
              ) : (
                <Slashed text={letter.number} />
              )}
              {letter.insertedReason && (
                <span className="block text-small">
                  <span className="font-semibold">Nomor sisipan</span>
                  {`: ${letter.insertedReason}`}
                </span>
              )}
              {letter.externalNumber && (
                <span className="block text-small text-ink-soft">SRIKANDI: {letter.externalNumber}</span>
              )}
            </Td>
            <Td label="Tanggal" date>
              {formatShortDate(letter.letterDate)}
            </Td>
            <Td label="Surat">
              {letter.outside && letter.subject ? letter.subject : letter.kindName}
              {letter.outside && letter.subject && (
                <span className="block text-small text-ink-soft">{letter.kindName}</span>
              )}
            </Td>
            <Td label="Kepada">
              {letter.readable ? letter.addressee : <span className="text-ink-soft">hanya untuk yang berwenang</span>}
            </Td>
            <Td label="Keadaan">
              <Badge tone={TONES[letter.state]}>{LETTER_STATE_NAMES[letter.state]}</Badge>
              {signedMark(letter) && <span className="block text-small text-ink-soft">{signedMark(letter)}</span>}
              {letter.stateReason && <span className="block text-small text-ink-soft">{letter.stateReason}</span>}
              {letter.notReplaced && <span className="block text-small text-ink-soft">{UNREPLACED_WORDS}</span>}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function FilterForm({ page, filter }: { page: LettersOfYear; filter: RegisterOfLetters }) {
  return (
    <BookFilter address="/petugas/surat" label="Nomor, nama, atau perihal" words={filter.cari} page={page}>
      <ListChoice name="buku" label="Buku" value={filter.buku} all options={Object.entries(LETTER_SERIES_NAMES)} />
      <ListChoice
        name="keadaan"
        label="Keadaan"
        value={filter.keadaan}
        all
        options={Object.entries(LETTER_STATE_NAMES)}
      />
      <ListChoice name="ttd" label="Tanda tangan" value={filter.ttd} all options={Object.entries(SIGNED_NAMES)} />
    </BookFilter>
  );
}
