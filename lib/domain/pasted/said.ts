type Line = { line: number; problem: string | null };
type Counted = { fresh: readonly unknown[]; odd: readonly unknown[]; lines: readonly unknown[] };

/** What a table would do, before anything of it is done. `ready`: "hari siap ditambahkan"; `known`: "sudah tercatat dan tidak diubah". */
export function saidOfTable(
  { fresh, odd, lines }: Counted,
  { ready, known }: { ready: string; known: string },
): string {
  const there = lines.length - fresh.length - odd.length;
  const parts = [
    `${fresh.length} ${ready}`,
    there > 0 && `${there} ${known}`,
    odd.length > 0 && `${odd.length} baris perlu dibetulkan`,
  ];
  return `${parts.filter(Boolean).join(", ")}. Belum ada yang disimpan.`;
}

const MOST_TOLD = 5;

/** Why nothing of a table was added: the first of the lines that cannot be. */
export function saidOfOddLines(odd: readonly Line[]): string {
  const told = odd.slice(0, MOST_TOLD).map(({ line, problem }) => `Baris ${line}: ${problem?.replace(/\.$/, "")}.`);
  const rest = odd.length > MOST_TOLD ? ` Masih ada ${odd.length - MOST_TOLD} baris lagi.` : "";
  return `Belum ada yang ditambahkan. ${told.join(" ")}${rest}`;
}
