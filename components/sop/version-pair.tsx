import { Button } from "@/components/ui/button";
import { formatShortDate } from "@/lib/domain/working-time";
import type { SopVersionItem } from "@/lib/features/sop/sop.queries";

type Props = { address: string; versions: SopVersionItem[]; pair: { from: number; to: number } };

/** A plain GET form: each pair has an address. */
export function VersionPair({ address, versions, pair }: Props) {
  return (
    <form method="get" action={address} aria-label="Pilih versi" className="no-print flex flex-wrap items-end gap-3">
      <Version name="dari" label="Semula" value={pair.from} versions={versions} />
      <Version name="ke" label="Menjadi" value={pair.to} versions={versions} />
      <Button type="submit" variant="secondary">
        Bandingkan
      </Button>
    </form>
  );
}

type Choice = { name: string; label: string; value: number; versions: SopVersionItem[] };

function Version({ name, label, value, versions }: Choice) {
  return (
    <label className="text-small font-semibold">
      {label}
      <select
        name={name}
        defaultValue={value}
        className="mt-1 block min-h-target max-w-full rounded-control border-2 border-line-strong bg-paper px-2"
      >
        {versions.map(({ version, effectiveFrom }) => (
          <option key={version} value={version}>
            {`Versi ${version}, berlaku ${formatShortDate(effectiveFrom)}`}
          </option>
        ))}
      </select>
    </label>
  );
}
