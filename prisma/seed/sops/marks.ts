import { ROLE_NAMES } from "@/lib/domain/roles";
import type { SopKey } from "@/lib/domain/services";
import type { SopMark } from "@/lib/domain/sop-mark";
import type { Row } from "@/lib/domain/workflow/definition";
import { formatStandard, VERB_WORDS } from "@/lib/domain/workflow/words";
import { DEFINITIONS } from "./definitions";
import { QUESTIONS } from "./questions";

/** Open questions of the SOP's wording first, then every proposal the engine runs on. */
export const MARKS: Record<SopKey, readonly SopMark[]> = {
  fasilitasi: marksOf("fasilitasi"),
  pelatihan: marksOf("pelatihan"),
  nib: marksOf("nib"),
};

function marksOf(sop: SopKey): SopMark[] {
  return [...QUESTIONS[sop], ...DEFINITIONS[sop].rows.flatMap(proposalsOf)];
}

function proposalsOf(row: Row): SopMark[] {
  const marks = [
    proposal(
      row,
      "duties",
      "pembagian tugas",
      row.duties.map((duty) => `${ROLE_NAMES[duty.role]}: ${VERB_WORDS[duty.verb].toLowerCase()}`).join(" → "),
      "Tanda pelaksana pada bagan alir tidak terbaca lagi; urutan tugas ini usulan.",
    ),
    proposal(
      row,
      "standard",
      "satuan waktu",
      formatStandard(row.standard),
      "SOP menulis menit, jam, atau hari; dihitung sebagai waktu kerja menurut usulan.",
    ),
  ];
  if (row.informed.length > 0)
    marks.push(
      proposal(
        row,
        "informed",
        "yang diberi tahu",
        row.informed.map((role) => ROLE_NAMES[role]).join(", "),
        "SOP tidak menyebut siapa yang diberi tahu.",
      ),
    );
  if (row.verifyStandard)
    marks.push(
      proposal(
        row,
        "verifyStandard",
        "waktu periksa berkas",
        formatStandard(row.verifyStandard),
        "Waktu SOP berlaku bagi kegiatan; waktu memeriksa berkas tiap pemohon adalah usulan.",
      ),
    );
  if (row.clockFrom)
    marks.push(
      proposal(
        row,
        "clockFrom",
        "mulai hitung waktu",
        "hari pertama kegiatan",
        "Waktu dihitung sejak hari pertama pelatihan, usulan.",
      ),
    );
  return marks;
}

function proposal(row: Row, field: keyof Row, name: string, wording: string, why: string): SopMark {
  return {
    kind: "proposal",
    place: `definition.rows.${row.no}.${field}`,
    placeName: `Langkah ${row.no}, ${name}`,
    wording,
    why,
  };
}
