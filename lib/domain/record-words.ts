import type { RecordKind } from "./programmes/records";

/** What a duty writes down, for whoever chooses it or reads it. */
export const RECORD_WORDS: Record<"nib" | RecordKind, string> = {
  nib: "NIB dan berkasnya",
  proposal: "isi proposal bantuan",
  proposal_signed: "proposal ditandatangani dan dinomori",
  schedule: "jadwal promosi",
  schedule_signed: "jadwal ditandatangani dan dinomori",
  committee: "panitia dan narasumber",
  decree: "keputusan (SK) dinomori",
  letters: "surat undangan",
  letters_signed: "surat ditandatangani dan dinomori",
  deliveries: "penyerahan surat",
  survey: "survei lokasi",
  attendance: "kehadiran dan hasil",
};
