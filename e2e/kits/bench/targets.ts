import type { Exported } from "./exports";
import type { Growth } from "./growth";
import type { DuelResult } from "./measure/duel";
import type { Weight } from "./weights";

export type Measured = {
  duels: (DuelResult & { statements: { portal: number; floor: number } })[];
  growth: Growth[];
  exports: Exported[];
  weights: Weight[];
  memory: { idle: number; loaded: number };
};

export type Verdict = {
  title: string;
  value: number;
  limit: number;
  unit: "%" | "ms" | "s" | "kB" | "MB" | "×";
  atLeast: boolean;
  reached: boolean;
};

const SHARES: Record<string, number> = { tracking: 2.5, catalogue: 2.5, trackingJson: 9, catalogueJson: 9, submit: 10 };
/** Pages that need no script (lib/platform/no-script.ts), and all they may weigh on a first visit. */
const WITHOUT_SCRIPTS = /^\/$|^\/(layanan|kegiatan|lacak)(\/[^/]+)?$/;
const WHOLE_PAGE = 25;
/** Of 100,000 rows as a file: seconds, and megabytes of the web process on top of what it held. */
const EXPORT = { seconds: 3, megabytes: 150 };
const SCRIPTS: [part: RegExp, kilobytes: number][] = [
  [WITHOUT_SCRIPTS, 0],
  [/\/ajukan\/berkas/, 195],
  [/\/ajukan/, 155],
  [/^\/(?!petugas)/, 140],
];

/** Every figure that the office's portal promises, beside what was measured; those of growth at the largest size. */
export function judge({ duels, growth, exports, weights, memory }: Measured): Verdict[] {
  const largest = Math.max(...growth.map(({ size }) => size));
  const at = (key: string) => growth.find((candidate) => candidate.key === key && candidate.size === largest);
  const verdict = (title: string, value: number, limit: number, unit: Verdict["unit"], atLeast = false): Verdict => ({
    title,
    value,
    limit,
    unit,
    atLeast,
    reached: atLeast ? value >= limit : value <= limit,
  });
  const p95 = (key: string, title: string, limit: number) =>
    verdict(`${title} (p95)`, at(key)?.p95 ?? Number.NaN, limit, "ms");
  const deep = (at("queueDeep")?.p50 ?? Number.NaN) / (at("queueFirst")?.p50 ?? Number.NaN);
  return [
    ...duels
      .filter(({ key }) => key in SHARES)
      .map(({ key, title, share }) =>
        verdict(`${title}, bagian dari lantai`, share * 100, SHARES[key] ?? 0, "%", true),
      ),
    p95("queueFirst", "Pernyataan antrean", 2),
    verdict("Antrean halaman 1.000 terhadap halaman 1", deep, 1.5, "×"),
    ...growth
      .filter(({ key, size }) => size === largest && key.startsWith("list"))
      .map(({ key, title }) => p95(key, title, 50)),
    p95("searchName", "Cari nama lengkap", 50),
    p95("searchPart", "Cari sepotong nama", 50),
    p95("searchNik", "Cari NIK", 5),
    ...exports.flatMap(({ format, seconds, megabytes }) => [
      verdict(`Daftar sebagai ${format.toUpperCase()}`, seconds, EXPORT.seconds, "s"),
      verdict(`Daftar sebagai ${format.toUpperCase()}, memori`, megabytes, EXPORT.megabytes, "MB"),
    ]),
    ...weights.flatMap(({ path, title, script }) => {
      const limit = SCRIPTS.find(([part]) => part.test(path))?.[1];
      return limit === undefined ? [] : [verdict(`JavaScript ${title}`, script / 1000, limit, "kB")];
    }),
    ...weights
      .filter(({ path }) => WITHOUT_SCRIPTS.test(path))
      .map(({ title, total }) => verdict(`Halaman ${title} seluruhnya`, total / 1000, WHOLE_PAGE, "kB")),
    verdict("Memori web, diam", memory.idle, 160, "MB"),
    verdict("Memori web, dibebani", memory.loaded, 512, "MB"),
  ];
}
