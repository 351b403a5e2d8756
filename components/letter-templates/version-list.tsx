import { formatDateTime } from "@/lib/domain/working-time";
import type { SavedVersion } from "@/lib/features/letter-templates/templates.queries";

type Props = {
  versions: SavedVersion[];
  /** Where an older version is opened to be used again; absent: the versions are only listed. */
  address?: string;
  newest: number;
};

/** What was saved, by whom and why. Nothing is ever thrown away: an older version is opened and saved as a new one. */
export function VersionList({ versions, address, newest }: Props) {
  return (
    <section aria-labelledby="versi" className="mt-10">
      <h2 id="versi" className="text-h2">
        Versi
      </h2>
      <ul className="mt-2 max-w-read border-t border-line">
        {versions.map(({ version, note, savedBy, savedAt }) => (
          <li key={version} className="border-b border-line py-2">
            <span className="font-semibold">{`Versi ${version}${version === newest ? ", dipakai sekarang" : ""}`}</span>
            <span className="block">{`${formatDateTime(savedAt)}, ${savedBy}`}</span>
            {note && <span className="block wrap-anywhere text-ink-soft">{note}</span>}
            {address && version !== newest && <Open address={address} version={version} />}
          </li>
        ))}
        <li className="border-b border-line py-2">
          <span className="font-semibold">{`Bawaan portal${newest === 0 ? ", dipakai sekarang" : ""}`}</span>
          {address && newest !== 0 && <Open address={address} version={0} />}
        </li>
      </ul>
    </section>
  );
}

function Open({ address, version }: { address: string; version: number }) {
  return (
    <a href={`${address}?versi=${version}`} className="inline-flex min-h-target items-center">
      Buka untuk dipakai lagi
      <span className="sr-only">{version === 0 ? " bawaan portal" : ` versi ${version}`}</span>
    </a>
  );
}
