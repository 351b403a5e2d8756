import type { Whereabouts } from "@/lib/domain/letters/fields";
import type { Lacking } from "@/lib/domain/letters/lacking";
import type { PaperAddress } from "@/lib/features/letters/letters.schema";

type Props = { lacking: Lacking[]; address: Partial<PaperAddress> };

/** What a paper lacks, one line each, with the page where it is written down. */
export function LackingList({ lacking, address }: Props) {
  return (
    <ul className="mt-2 list-disc pl-6">
      {lacking.map(({ name, place }) => {
        const link = linkTo(place, address);
        return (
          <li key={`${place} ${name}`}>
            <span>{name}</span>
            {link && (
              <span>
                {" · "}
                <a href={link.href}>{link.label}</a>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function linkTo(place: Whereabouts, { kegiatan, permohonan }: Partial<PaperAddress>) {
  const programme = kegiatan ? `/petugas/kegiatan/${kegiatan}` : null;
  switch (place) {
    case "settings":
      return { href: "/petugas/pengaturan/surat", label: "Pengaturan surat (admin)" };
    case "staff":
      return { href: "/petugas/pengaturan", label: "Pengguna dan jabatannya (admin)" };
    case "case":
      return permohonan ? { href: `/petugas/permohonan/${permohonan}`, label: "Buka permohonan" } : null;
    case "programme":
      return programme && { href: programme, label: "Buka kegiatan" };
    case "records":
      return programme && { href: `${programme}#catatan`, label: "Catatan kegiatan" };
    case "participants":
      return programme && { href: `${programme}/peserta`, label: "Peserta kegiatan" };
    case "letter":
      return null;
  }
}
