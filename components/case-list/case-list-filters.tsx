import { Button, LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { INPUT_CLASS } from "@/components/ui/input-class";
import { CASE_FILTERS, type CaseFilterKey, type CaseFilters, findShippedView } from "@/lib/domain/case-list";
import { monthWords } from "@/lib/domain/letters/due-reports";
import { KECAMATAN, listVillages } from "@/lib/domain/regions";
import type { CaseChoices } from "@/lib/features/case-list/views.queries";

type Option = readonly [value: string, label: string];
type Props = { filters: CaseFilters; choices: CaseChoices; holdsDuties: boolean };

/** A plain GET form: what was chosen is the address, so a view can be kept and sent. */
export function CaseListFilters({ filters, choices, holdsDuties }: Props) {
  const chosen = Object.keys(filters).length;
  // What is one press away is said above; the form opens for what somebody has put together.
  const isOnePress = chosen === 0 || findShippedView(filters) !== null || (chosen === 1 && Boolean(filters.keadaan));
  const { services, programmes, holders, nibMonths } = choices;
  const select = (key: CaseFilterKey, more: readonly Option[] = []) => (
    <FilterSelect key={key} name={key} value={filters[key]} more={more} holdsDuties={holdsDuties} />
  );
  return (
    <Details
      className="no-print my-4"
      open={!isOnePress}
      summary={
        chosen > 0 ? `Saring: ${chosen} pilihan dipakai` : "Saring menurut layanan, desa, umur, tenggat, petugas"
      }
    >
      <form
        method="get"
        action="/petugas/permohonan"
        aria-label="Saring permohonan"
        className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4"
      >
        {select("keadaan")}
        {select("waktu")}
        {select(
          "layanan",
          services.map(({ slug, name }) => [slug, name] as const),
        )}
        {select("kecamatan")}
        <VillageSelect value={filters.desa} />
        {select("umur")}
        {select("tenggat")}
        {select(
          "pemegang",
          holders.map(({ id, name }) => [id, name] as const),
        )}
        {select("kembali")}
        {select(
          "kegiatan",
          programmes.map(({ id, title }) => [id, title] as const),
        )}
        {select("tutup")}
        {(nibMonths.length > 0 || filters.terbit) &&
          select(
            "terbit",
            monthsWith(nibMonths, filters.terbit).map((month) => [month, monthWords(month)] as const),
          )}
        {select("nik")}
        {select("surat")}
        {select("urut")}
        <div className="flex flex-wrap items-end gap-3 sm:col-span-2 lg:col-span-4">
          <Button type="submit" variant="secondary">
            Tampilkan
          </Button>
          {chosen > 0 && (
            <LinkButton variant="quiet" href="/petugas/permohonan">
              Kosongkan pilihan
            </LinkButton>
          )}
        </div>
      </form>
    </Details>
  );
}

/** One that lies further back was asked for by a link. */
function monthsWith(months: readonly string[], asked: string | undefined): string[] {
  return !asked || months.includes(asked) ? [...months] : [...months, asked];
}

type SelectProps = { name: CaseFilterKey; value?: string; more: readonly Option[]; holdsDuties: boolean };

function FilterSelect({ name, value, more, holdsDuties }: SelectProps) {
  const { label, choices, ofWorkers } = CASE_FILTERS[name];
  const options = [...choices.filter(([one]) => holdsDuties || !ofWorkers?.includes(one)), ...more];
  const isKnown = !value || options.some(([one]) => one === value);
  return (
    <label className="min-w-0 text-small font-semibold">
      {label}
      <select name={name} defaultValue={value ?? ""} className={INPUT_CLASS}>
        <option value="">{name === "urut" ? "Menurut pilihan" : "Semua"}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
        {!isKnown && <option value={value}>Pilihan sekarang</option>}
      </select>
    </label>
  );
}

function VillageSelect({ value }: { value?: string }) {
  return (
    <label className="min-w-0 text-small font-semibold">
      Desa atau kelurahan
      <select name="desa" defaultValue={value ?? ""} className={INPUT_CLASS}>
        <option value="">Semua</option>
        {KECAMATAN.map(({ code, name }) => (
          <optgroup key={code} label={name}>
            {listVillages(code).map((village) => (
              <option key={village.code} value={village.code}>
                {village.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
