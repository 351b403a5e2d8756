import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Button, LinkButton } from "@/components/ui/button";
import type { AuditChoices } from "@/lib/features/audit/audit.queries";
import type { AuditFilter } from "@/lib/features/audit/audit.schema";

type Props = { filter: AuditFilter; choices: AuditChoices };

const OTHERS = [
  { value: "pemohon", label: "Pemohon" },
  { value: "publik", label: "Publik" },
];

/** A plain GET form: the address of a filtered page can be kept and shared. */
export function AuditFilters({ filter, choices }: Props) {
  return (
    <search className="no-print mt-4 block">
      <form
        action="/petugas/pengaturan/audit"
        className="grid gap-x-4 border-y border-line py-4 sm:grid-cols-2 lg:grid-cols-5 [&>div]:mt-3 [&>div]:first:mt-3"
      >
        <SelectField
          name="pelaku"
          label="Pelaku"
          required={false}
          placeholder="Semua"
          defaultValue={filter.pelaku}
          options={[...choices.actors.map(({ id, name }) => ({ value: id, label: name })), ...OTHERS]}
        />
        <SelectField
          name="tindakan"
          label="Tindakan"
          required={false}
          placeholder="Semua"
          defaultValue={filter.tindakan}
          options={choices.acts.map(({ name, words }) => ({ value: name, label: words }))}
        />
        <TextField
          name="nomor"
          label="Nomor permohonan"
          required={false}
          autoComplete="off"
          defaultValue={filter.nomor}
        />
        <DateField name="dari" label="Dari tanggal" required={false} defaultValue={filter.dari} />
        <DateField name="sampai" label="Sampai tanggal" required={false} defaultValue={filter.sampai} />
        <div className="flex flex-wrap gap-3 sm:col-span-2 lg:col-span-5">
          <Button type="submit">Tampilkan</Button>
          <LinkButton variant="quiet" href="/petugas/pengaturan/audit">
            Hapus saringan
          </LinkButton>
        </div>
      </form>
    </search>
  );
}
