import { SummaryList } from "@/components/ui/summary-list";
import { formatPhone } from "@/lib/domain/identifiers";
import { formatRupiah } from "@/lib/domain/money";
import { placeWords } from "@/lib/domain/regions";
import { UMKM_CLASS_NAMES } from "@/lib/domain/umkm-class";
import { formatShortDate } from "@/lib/domain/working-time";
import type { BusinessCard } from "@/lib/features/register/register.queries";
import { OwnerBusinesses } from "./owner-businesses";

/** What the register knows today; each case keeps what was typed at its time. */
export function BusinessFacts({ business }: { business: BusinessCard }) {
  return (
    <section aria-labelledby="usaha">
      <h2 id="usaha" className="mb-2 text-h2">
        Usaha
      </h2>
      <SummaryList
        items={[
          { term: "NIB", value: business.nib ?? "Belum ada" },
          ...(business.formalAt ? [{ term: "Formal sejak", value: formatShortDate(business.formalAt) }] : []),
          { term: "Kelas usaha", value: UMKM_CLASS_NAMES[business.umkmClass] },
          { term: "Barang atau jasa", value: business.product },
          { term: "KBLI", value: kbliWords(business) },
          { term: "Alamat usaha", value: `${business.address}\n${placeWords(business.villageCode)}` },
          { term: "Mulai usaha", value: String(business.yearBegun) },
          { term: "Modal sendiri", value: formatRupiah(business.ownCapital) },
          { term: "Penjualan setahun", value: formatRupiah(business.yearlySales) },
          { term: "Tenaga kerja", value: `${business.workers} orang` },
          { term: "Masuk data", value: formatShortDate(business.createdAt) },
          { term: "Terakhir diperbarui", value: formatShortDate(business.updatedAt) },
        ]}
      />
    </section>
  );
}

export function OwnerFacts({ owner }: { owner: BusinessCard["owner"] }) {
  return (
    <section aria-labelledby="pemilik">
      <h2 id="pemilik" className="mb-2 text-h2">
        Pemilik
      </h2>
      <SummaryList
        items={[
          { term: "Nama", value: owner.name },
          { term: "Telepon", value: formatPhone(owner.phone) },
          { term: "E-mail", value: owner.email },
          { term: "Alamat", value: `${owner.address}\n${placeWords(owner.villageCode)}` },
          ...(owner.others.length > 0
            ? [{ term: "Usaha lain", value: <OwnerBusinesses businesses={owner.others} /> }]
            : []),
        ]}
      />
    </section>
  );
}

function kbliWords({ kbli }: BusinessCard) {
  return kbli && `${kbli.code}${kbli.title ? ` ${kbli.title}` : ""} (KBLI ${kbli.version})`;
}
