import type { Measured, Verdict } from "./targets";

const number = (digits: number) =>
  new Intl.NumberFormat("id-ID", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = number(0);
const fine = number(1);
const finest = number(2);

/** The five tables of a run, for the screen. */
export function tables(measured: Measured, verdicts: Verdict[]): string {
  const { duels, growth, exports, weights } = measured;
  return [
    "Beban: permintaan per detik per inti (waktu prosesor proses web), lalu milidetik, lalu pernyataan basis data",
    table(
      ["", "portal", "lantai", "bagian", "p50", "p95", "p99", "SQL portal", "SQL lantai", "byte"],
      duels.map(({ title, share, portal, floor, statements }) => [
        title,
        whole.format(portal.perCore),
        whole.format(floor.perCore),
        `${finest.format(share * 100)} %`,
        ...[portal.p50, portal.p95, portal.p99].map((item) => fine.format(item)),
        fine.format(statements.portal),
        fine.format(statements.floor),
        whole.format(portal.bytes),
      ]),
    ),
    "Pertumbuhan: milidetik pernyataan satu bacaan",
    table(
      ["", "permohonan", "p50", "p95", "terlama", "SQL"],
      growth.map(({ title, size, p50, p95, worst, statements }) => [
        title,
        whole.format(size),
        finest.format(p50),
        finest.format(p95),
        finest.format(worst),
        fine.format(statements),
      ]),
    ),
    "Daftar sebagai berkas: detik sampai byte terakhir, MB di atas yang sudah dipegang proses web",
    table(
      ["", "permohonan", "baris", "detik", "MB", "MB berkas"],
      exports.map(({ format, size, rows, seconds, megabytes, bytes }) => [
        format.toUpperCase(),
        whole.format(size),
        whole.format(rows),
        finest.format(seconds),
        fine.format(megabytes),
        fine.format(bytes / 1_000_000),
      ]),
    ),
    "Berat halaman pada kunjungan pertama (kB lewat kabel)",
    table(
      ["", "semua", "HTML", "JavaScript", "permintaan"],
      weights.map(({ title, total, document, script, requests }) => [
        title,
        ...[total, document, script].map((item) => fine.format(item / 1000)),
        whole.format(requests),
      ]),
    ),
    "Sasaran",
    table(
      ["", "terukur", "sasaran", ""],
      verdicts.map(({ title, value, limit, unit, atLeast, reached }) => [
        title,
        `${finest.format(value)} ${unit}`,
        `${atLeast ? "≥" : "≤"} ${fine.format(limit)} ${unit}`,
        reached ? "tercapai" : "BELUM",
      ]),
    ),
  ].join("\n\n");
}

/** Words to the left, figures to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  return [line(head), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
