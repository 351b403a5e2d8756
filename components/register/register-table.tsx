import Link from "next/link";
import { Breakable } from "@/components/ui/breakable";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { findVillage } from "@/lib/domain/regions";
import { UMKM_CLASS_NAMES } from "@/lib/domain/umkm-class";
import type { RegisterItem, RegisterPage } from "@/lib/features/register/register.queries";
import type { RegisterFilter } from "@/lib/features/register/register.schema";

export function RegisterTable({ page, filter }: { page: RegisterPage; filter: RegisterFilter }) {
  if (page.items.length === 0) return <NoBusiness filtered={Object.values(filter).some((value) => value)} />;
  return (
    <div className="mt-6">
      <Table caption="Usaha dalam register UMKM" captionHidden stacked>
        <TableHead>
          <Th>Usaha</Th>
          <Th>Pemilik</Th>
          <Th>Desa, kecamatan</Th>
          <Th>Kelas</Th>
          <Th>NIB</Th>
          <Th numeric>Permohonan</Th>
        </TableHead>
        <tbody>
          {page.items.map((item) => (
            <BusinessRow key={item.id} item={item} />
          ))}
        </tbody>
      </Table>
      <Pagination
        label="Halaman register UMKM"
        previous={page.previous && addressOf(filter, { sebelum: page.previous })}
        next={page.next && addressOf(filter, { sesudah: page.next })}
      />
    </div>
  );
}

function BusinessRow({ item }: { item: RegisterItem }) {
  const village = findVillage(item.villageCode);
  return (
    <Tr>
      <Td>
        <Link href={`/petugas/umkm/${item.id}`} prefetch={false}>
          <Breakable text={item.name} />
        </Link>
      </Td>
      <Td>
        <Breakable text={item.ownerName} />
      </Td>
      <Td inline>{village ? `${village.name}, ${village.kecamatan.name}` : item.villageCode}</Td>
      <Td nowrap inline>
        {UMKM_CLASS_NAMES[item.umkmClass].replace("Usaha ", "")}
      </Td>
      <Td nowrap inline label="NIB" className="tabular-nums">
        {item.nib ?? <span className="text-ink-soft">belum ada</span>}
      </Td>
      <Td numeric label="Permohonan">
        {item.cases}
      </Td>
    </Tr>
  );
}

function NoBusiness({ filtered }: { filtered: boolean }) {
  return (
    <div className="mt-6">
      {filtered ? (
        <Empty title="Tidak ada usaha yang cocok">
          <p>
            Ubah pencarian atau pilihan di atas, atau{" "}
            <Link href="/petugas/umkm" prefetch={false}>
              lihat semua usaha
            </Link>
            .
          </p>
        </Empty>
      ) : (
        <Empty title="Belum ada usaha dalam register UMKM">
          <p>Usaha masuk ke sini sendiri begitu pemeriksaan permohonannya diterima petugas.</p>
        </Empty>
      )}
    </div>
  );
}

function addressOf({ sesudah: _after, sebelum: _before, ...filter }: RegisterFilter, cursor: Record<string, string>) {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/petugas/umkm?${new URLSearchParams([...given, ...Object.entries(cursor)])}`;
}
