import { Notice } from "@/components/ui/notice";

/** The class or event of the link takes no entries; the form goes on without it. */
export function WishClosed() {
  return (
    <Notice tone="warning" title="Kegiatan itu tidak menerima pendaftaran" className="mb-6 max-w-read">
      Pendaftarannya belum dibuka atau sudah ditutup. Anda tetap bisa mengajukan: permohonan yang diterima menunggu
      kegiatan berikutnya. <a href="/kegiatan">Lihat kegiatan lain</a>
    </Notice>
  );
}
