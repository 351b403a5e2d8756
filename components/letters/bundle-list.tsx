import { fileSize } from "@/components/documents/file-size";
import { Details } from "@/components/ui/details";
import { BUNDLE_DAYS, type BundleFailure, isOpenBundle, type LeftOut } from "@/lib/domain/letters/bundle";
import { formatDateTime } from "@/lib/domain/working-time";
import type { BundleItem } from "@/lib/features/letters/bundles.queries";
import { BundleProgress } from "./bundle-progress";

type Props = { bundles: BundleItem[]; programmeId: string };

/** What was put together for this programme, and how far it is; a link looks again where no script runs. */
export function BundleList({ bundles, programmeId }: Props) {
  if (bundles.length === 0) return null;
  return (
    <section aria-labelledby="berkas-gabungan" className="no-print mt-8">
      <h2 id="berkas-gabungan" className="scroll-mt-4 text-h2">
        Berkas gabungan
      </h2>
      <p className="text-small text-ink-soft">{`Berkas yang selesai disimpan ${BUNDLE_DAYS} hari.`}</p>
      <ul className="mt-2 border-t border-line">
        {bundles.map((bundle) => (
          <li key={bundle.id} className="border-b border-line py-2">
            <p className="font-semibold">{`${bundle.kindName}, ${FORMS[bundle.form]}`}</p>
            <Bundle bundle={bundle} base={`/petugas/kegiatan/${programmeId}/surat`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const FORMS = { pdf: "satu PDF", zip: "satu berkas tiap surat (ZIP)" } as const;

function Bundle({ bundle, base }: { bundle: BundleItem; base: string }) {
  const file = `${base}/kumpulan/${bundle.id}`;
  if (isOpenBundle(bundle.state))
    return <BundleProgress file={file} again={`${base}#berkas-gabungan`} made={bundle.made} total={bundle.total} />;
  return (
    <>
      {bundle.state === "done" ? (
        <p className="flex flex-wrap items-baseline gap-x-4 text-small">
          <a href={file} className="inline-flex min-h-target items-center text-body">
            {bundle.form === "pdf" ? "Buka PDF" : "Unduh ZIP"}
          </a>
          <span>{`${bundle.made} surat, ${fileSize(bundle.size ?? 0)}, selesai ${formatDateTime(bundle.touchedAt)}`}</span>
        </p>
      ) : (
        <p className="text-small">{bundle.failure === "" ? "" : FAILURES[bundle.failure]}</p>
      )}
      <LeftOutNames lacking={bundle.lacking} />
    </>
  );
}

function LeftOutNames({ lacking }: { lacking: LeftOut[] }) {
  if (lacking.length === 0) return null;
  return (
    <Details summary={`${lacking.length} surat tidak ikut`} plain open={lacking.length <= SHOWN}>
      <ul className="text-small">
        {lacking.map(({ addressee, words }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name, and the list never changes
          <li key={place} className="wrap-anywhere">{`${addressee}: ${words}`}</li>
        ))}
      </ul>
    </Details>
  );
}

/** So many names need no fold. */
const SHOWN = 5;

const FAILURES: Record<BundleFailure, string> = {
  nobody: "Tidak ada penerimanya, jadi tidak ada berkas.",
  lacking: "Tidak ada surat yang datanya lengkap, jadi tidak ada berkas.",
  full: "Ruang penyimpanan server penuh, jadi berkas tidak dibuat. Minta admin mengosongkan ruang, lalu buat lagi.",
  slow: "Suratnya terlalu banyak untuk satu berkas. Unduh satu per satu.",
  big: "Suratnya terlalu banyak untuk satu berkas. Unduh satu per satu.",
  broken:
    "Berkas tidak bisa dibuat. Coba buat lagi; bila tetap begitu, periksa gambar lambang di pengaturan kop surat.",
  lost: "Pembuatannya terhenti dan tidak dilanjutkan. Buat lagi.",
};
