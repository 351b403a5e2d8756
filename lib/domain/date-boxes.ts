/** Three boxes (day, month, year) as posted by a form → "YYYY-MM-DD", or what was typed when it is no date. */
export function dateFromBoxes(parts: string | readonly string[] | undefined): string {
  if (parts === undefined) return "";
  if (typeof parts === "string") return parts.trim();
  const [day = "", month = "", year = ""] = parts.map((part) => part.trim());
  if (day === "" && month === "" && year === "") return "";
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(text) ? text : [day, month, year].join(" ");
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
