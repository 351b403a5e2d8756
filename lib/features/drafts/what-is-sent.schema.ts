import type { TypedSections } from "@/lib/domain/forms/typed";

type File = { id: string; key: string };

/** Everything that a press of "Kirim" sends, by field and by requirement: what the page of checking must have shown. */
export function whatIsSent(typed: TypedSections, files: readonly File[]): Record<string, unknown> {
  const answers = Object.entries(typed).flatMap(([section, fields]) =>
    Object.entries(fields ?? {}).map(([field, value]) => [`${section}.${field}`, value] as const),
  );
  const keys = [...new Set(files.map(({ key }) => key))];
  const papers = keys.map((key) => {
    const ids = files.filter((file) => file.key === key).map(({ id }) => id);
    return [`berkas.${key}`, ids.sort()] as const;
  });
  return Object.fromEntries([...answers, ...papers]);
}
