/** "Siti Aminah" → "S*** A*****": enough for the owner to know it, too little for a stranger. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => `${[...word][0] ?? ""}${"*".repeat(Math.max([...word].length - 1, 1))}`)
    .join(" ");
}
