/** "2026-12-05" → "5/12/2026", as it is written here; what is no such day stays as it was typed. See parseDay for the way back. */
export function writtenDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year ? `${Number(day)}/${Number(month)}/${year}` : text;
}

/** "07:30" → "07.30". */
export function writtenTime(text: string): string {
  return text.replace(/^(\d{1,2}):(\d{2})$/, "$1.$2");
}
