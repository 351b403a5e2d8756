import type { Whereabouts } from "@/lib/domain/letters/fields";
import { DECREE } from "@/lib/domain/letters/kinds";
import type { Lacking } from "@/lib/domain/letters/lacking";
import { ownValue } from "@/lib/domain/own-value";
import type { PaperAddress } from "@/lib/features/letters/letters.schema";

type Props = { lacking: Lacking[]; address: Partial<PaperAddress> };

/** What a paper lacks, one line each, with the page where it is written down. */
export function LackingList({ lacking, address }: Props) {
  return (
    <ul className="mt-2 list-disc pl-6">
      {lacking.map(({ key, name, place }) => {
        const link = linkTo(place, key, address);
        return (
          <li key={key}>
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

/** Where on the page of a programme the lines of a table are written. */
const SECTIONS: Record<string, string> = {
  panitia: "catatan-committee",
  narasumber: "catatan-speaker",
  mata_pelajaran: "catatan-speaker",
  narasumber_materi: "catatan-speaker",
  rab: "catatan-item",
  rab_total: "catatan-item",
  jadwal: "catatan-slot",
  survei: "catatan-survey",
  masalah: "catatan-problem",
};

/** Which part of the list of participants says it. */
const PARTS: Record<string, string> = {
  outcome: "?bagian=hasil",
  penerima: "?bagian=hasil",
  jumlah_hadir: "?bagian=hadir",
};

function linkTo(place: Whereabouts, key: string, { kegiatan, permohonan, layanan }: Partial<PaperAddress>) {
  const programme = kegiatan ? `/petugas/kegiatan/${kegiatan}` : null;
  switch (place) {
    case "settings":
      return { href: "/petugas/pengaturan/surat", label: "Pengaturan surat (admin)" };
    case "staff":
      return { href: "/petugas/pengaturan/pengguna", label: "Pengguna dan jabatannya (admin)" };
    case "sop":
      return { href: "/petugas/sop", label: "Lembar SOP" };
    case "service":
      return layanan ? { href: `/layanan/${layanan}`, label: "Halaman layanan" } : null;
    case "case":
      return permohonan ? { href: `/petugas/permohonan/${permohonan}`, label: "Buka permohonan" } : null;
    case "programme":
      return programme && { href: programme, label: "Buka kegiatan" };
    case "records":
      return programme && { href: `${programme}#${ownValue(SECTIONS, key) ?? "catatan"}`, label: "Catatan kegiatan" };
    case "participants":
      return programme && { href: `${programme}/peserta${ownValue(PARTS, key) ?? ""}`, label: "Peserta kegiatan" };
    case "decree":
      return kegiatan
        ? {
            href: `/petugas/naskah/${DECREE}?kegiatan=${kegiatan}`,
            label: "Keputusan kegiatan, bernomor setelah disetujui",
          }
        : null;
    case "letter":
      return null;
  }
}
