import type { LetterTarget } from "./target";

/**
 * Where the paper of this kind about this thing is looked at, and what it lacks is read. `reference`: of the
 * application that it is about.
 */
export function paperAddress(kind: string, target: LetterTarget, reference: string | null): string {
  const said = Object.entries(sayings(target, reference)).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return `/petugas/naskah/${kind}?${new URLSearchParams(said)}`;
}

function sayings(target: LetterTarget, reference: string | null): Record<string, string | null> {
  switch (target.subject) {
    case "application":
      return { permohonan: reference };
    case "programme":
      return { kegiatan: target.programmeId };
    case "participant":
      return { kegiatan: target.programmeId, permohonan: reference };
    case "speaker":
      return { kegiatan: target.programmeId, baris: target.lineId };
    case "day":
      return { kegiatan: target.programmeId, hari: target.date };
    case "report":
      return { bulan: `${target.year}-${String(target.month).padStart(2, "0")}` };
    case "service":
      return { layanan: target.slug };
  }
}
