import type { SopKey } from "@/lib/domain/services";
import type { SopMark } from "@/lib/domain/sop-mark";
import type { Row } from "@/lib/domain/workflow/definition";
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
      row.duties.map((duty) => `${duty.role} ${duty.verb}`).join(" → "),
      "Tanda pelaksana pada bagan alir tidak terbaca lagi; urutan tugas ini usulan.",
    ),
    proposal(
      row,
      "standard",
      "satuan waktu",
      `${row.standard.amount} ${row.standard.unit}`,
      "SOP menulis menit, jam, atau hari; dihitung sebagai waktu kerja menurut usulan.",
    ),
  ];
  if (row.informed.length > 0)
    marks.push(
      proposal(
        row,
        "informed",
        "yang diberi tahu",
        row.informed.join(", "),
        "SOP tidak menyebut siapa yang diberi tahu.",
      ),
    );
  if (row.verifyStandard)
    marks.push(
      proposal(
        row,
        "verifyStandard",
        "waktu periksa berkas",
        `${row.verifyStandard.amount} ${row.verifyStandard.unit}`,
        "Waktu SOP berlaku bagi kegiatan; waktu memeriksa berkas tiap pemohon adalah usulan.",
      ),
    );
  if (row.clockFrom)
    marks.push(
      proposal(
        row,
        "clockFrom",
        "mulai hitung waktu",
        row.clockFrom,
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
