import { SelectField } from "@/components/forms/select-field";
import { type Handling, SECURITY_NAMES, URGENCY_NAMES } from "@/lib/domain/letters/handling";

/** Sifat: who may read the letter, and how fast it is to be dealt with. */
export function HandlingFields({ handling }: { handling: Handling }) {
  return (
    <div className="mt-6 grid items-end gap-x-3 gap-y-6 sm:grid-cols-2">
      <div className="min-w-0">
        <SelectField
          name="security"
          label="Keamanan: siapa yang boleh membaca"
          options={optionsOf(SECURITY_NAMES).map(({ value, label }) => ({ value, label: `${label} (${value})` }))}
          defaultValue={handling.security}
          placeholder={null}
        />
      </div>
      <div className="min-w-0">
        <SelectField
          name="urgency"
          label="Sifat"
          options={optionsOf(URGENCY_NAMES)}
          defaultValue={handling.urgency}
          placeholder={null}
        />
      </div>
    </div>
  );
}

function optionsOf(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
