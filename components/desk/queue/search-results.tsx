import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { unreadNikInSearch } from "@/lib/domain/forms/unread-nik";
import type { ListedService } from "@/lib/features/catalogue/catalogue.queries";
import type { FoundCase } from "@/lib/features/desk/search.queries";
import { FoundCases } from "./found-cases";
import { QueueFilters } from "./queue-filters";

type Props = { typed: string; found: FoundCase[]; services: ListedService[] };

export function SearchResults({ typed, found, services }: Props) {
  const unread = unreadNikInSearch(typed);
  return (
    <>
      <h1 className="text-h1">Hasil pencarian</h1>
      <p className="mt-1">
        <Link prefetch={false} href="/petugas/tugas">
          Kembali ke semua tugas
        </Link>
      </p>
      <QueueFilters filter={{}} services={services} />
      {found.length === 0 ? (
        <Empty title={`Tidak ada permohonan untuk “${typed}”`}>
          {unread && <span className="mb-2 block">{unread}</span>}
          Cari dengan nomor permohonan, NIK lengkap, atau sedikitnya tiga huruf dari nama pemohon atau usaha.
        </Empty>
      ) : (
        <FoundCases
          found={found}
          caption={`${found.length === 50 ? "50 permohonan terbaru" : `${found.length} permohonan`} untuk “${typed}”`}
        />
      )}
    </>
  );
}
