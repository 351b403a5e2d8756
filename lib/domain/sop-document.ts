import { z } from "zod";
import { DutyRoleShape } from "./sop-roles";
import { keptText } from "./text";

/**
 * What the office wrote, cell by cell (form of PermenPAN-RB 35/2012): the
 * identity block and the flow page. The engine never reads it; it is printed
 * and shown. Blank cells are "" and stay blank.
 */
const line = keptText(2_000);
const lines = z.array(line.min(1)).min(1).max(100);

export const SopLetterhead = z.strictObject({ government: line, office: line, address: line, email: line });

export const SopIdentity = z.strictObject({
  number: line,
  madeOn: line,
  revisedOn: line,
  effectiveOn: line,
  approvedBy: z.strictObject({ post: line, name: line, nip: line }),
  name: line.min(1),
  legalBasis: lines,
  qualifications: lines,
  relatedSops: lines,
  equipment: lines,
  warning: line,
  records: lines,
});

/** One column per doer; `role` is who the office's word means. */
export const SopActor = z.strictObject({ label: line.min(1), role: DutyRoleShape });

export const SopHeader = z.strictObject({
  no: line,
  activity: line,
  actors: z.strictObject({ title: line, columns: z.array(SopActor).min(1).max(10) }),
  standard: z.strictObject({ title: line, requirements: line, time: line, output: line }),
  /** null: the table has no such column. */
  remarks: line.nullable(),
});

export const SopRow = z.strictObject({
  no: z.int().positive(),
  /** As printed: "1" or "1.". */
  number: line,
  activity: line.min(1),
  requirements: lines,
  time: line.min(1),
  output: lines,
  remarks: line,
});

export const SopDocument = z.strictObject({
  letterhead: SopLetterhead,
  identity: SopIdentity,
  title: line,
  /** Under the title, in brackets. */
  subtitle: line,
  header: SopHeader,
  rows: z.array(SopRow).min(1).max(200),
});

export type SopActor = z.infer<typeof SopActor>;
export type SopRow = z.infer<typeof SopRow>;
export type SopDocument = z.infer<typeof SopDocument>;

/** The printed labels of the identity block, in the order of the form. */
export const SOP_IDENTITY_LABELS = {
  number: "Nomor SOP",
  madeOn: "Tanggal Pembuatan",
  revisedOn: "Tanggal revisi",
  effectiveOn: "Tanggal efektif",
  approvedBy: "Disahkan oleh",
  name: "Nama SOP",
  legalBasis: "Dasar Hukum",
  qualifications: "Kualifikasi Pelaksanaan",
  relatedSops: "Keterkaitan",
  equipment: "Peralatan / Perlengkapan",
  warning: "Peringatan",
  records: "Pencatatan dan Pendataan",
} as const satisfies Record<keyof SopDocument["identity"], string>;
