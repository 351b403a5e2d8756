/** A run as forms and addresses name it: a case by its reference, a programme by its id. */
export type RunKey = { reference: string } | { programmeId: string };

/** The desk's page of a run. */
export function deskAddress(run: RunKey): string {
  return "reference" in run ? `/petugas/permohonan/${run.reference}` : `/petugas/kegiatan/${run.programmeId}`;
}
