import { LinkedBars } from "@/components/ui/linked-bars";
import { formatDate } from "@/lib/domain/working-time";
import type { Watch, Watched } from "@/lib/features/home/watch.queries";

/** What an auditor looks at first: papers opened in bulk, the order stepped over, lists taken along. */
export function WatchPart({ watch }: { watch: Watch }) {
  const parts = [
    { key: "bulk", words: "Dibuka banyak dalam sehari", none: "Tidak ada.", list: watch.bulk },
    { key: "lain", words: "Di luar urutan biasa", none: "Tidak ada.", list: watch.overrides },
    { key: "unduh", words: "Daftar yang diunduh", none: "Tidak ada.", list: watch.exports },
  ];
  return (
    <section aria-labelledby="awas" className="mt-8">
      <h2 id="awas" className="text-h2">
        Yang perlu dilihat
      </h2>
      <p className="mt-1 text-small text-ink-soft">Sejak {formatDate(watch.since)}.</p>
      <div className="mt-2 grid gap-8 lg:grid-cols-2">
        {parts.map(({ key, words, none, list }) =>
          list.length > 0 ? (
            <LinkedBars key={key} title={words} labelHead="Tindakan" valueHead="Jumlah" data={list.map(toBar)} />
          ) : (
            <div key={key}>
              <p className="font-semibold">{words}</p>
              <p className="text-ink-soft">{none}</p>
            </div>
          ),
        )}
      </div>
    </section>
  );
}

function toBar({ label, count, filter }: Watched) {
  const query = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
  return { label, value: count, shown: count.toLocaleString("id-ID"), href: `/petugas/pengaturan/audit?${query}` };
}
