import type { TypedSections } from "@/lib/domain/forms/typed";

type File = { id: string; key: string };

/** What is sent beside the answers: files, papers to be brought, and the class or event it asks for. */
type Beside = { files: readonly File[]; atOffice: readonly string[]; wishedProgrammeId: string | null };

/** Everything that a press of "Kirim" sends, by field and by requirement: what the page of checking must have shown. */
export function whatIsSent(
  typed: TypedSections,
  { files, atOffice, wishedProgrammeId }: Beside,
): Record<string, unknown> {
  const answers = Object.entries(typed).flatMap(([section, fields]) =>
    Object.entries(fields ?? {}).map(([field, value]) => [`${section}.${field}`, value] as const),
  );
  const keys = [...new Set(files.map(({ key }) => key))];
  const papers = keys.map((key) => {
    const ids = files.filter((file) => file.key === key).map(({ id }) => id);
    return [`berkas.${key}`, ids.sort()] as const;
  });
  const brought = atOffice.map((key) => [`bawa.${key}`, true] as const);
  const wish = wishedProgrammeId === null ? [] : [[WISH_SENT, wishedProgrammeId] as const];
  return Object.fromEntries([...answers, ...papers, ...brought, ...wish]);
}

export const WISH_SENT = "kegiatan";

/** The requirement that a field of it is about; null: an answer. */
export function paperSent(field: string): string | null {
  return /^(?:berkas|bawa)\.(.+)$/.exec(field)?.[1] ?? null;
}
