import { Notice } from "@/components/ui/notice";

export function TooManyLookups() {
  return (
    <>
      <h1 className="text-h1">Lacak permohonan</h1>
      <Notice tone="warning" title="Terlalu banyak pencarian" className="mt-6 max-w-read">
        <p>Nomor ini baru saja dicari berkali-kali. Tunggu beberapa menit, lalu muat ulang halaman ini.</p>
      </Notice>
    </>
  );
}
