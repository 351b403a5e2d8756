import { Notice } from "@/components/ui/notice";

/** The link of a draft opens nothing any more: too old, cut in half, or what it began has been sent. */
export function DraftGone() {
  return (
    <Notice tone="warning" title="Isian itu sudah tidak ada" className="mb-6 max-w-read">
      Mungkin sudah lewat 30 hari, sudah dikirim, atau tautannya tidak lengkap. Yang sudah dikirim dibuka dengan
      nomornya di <a href="/lacak">halaman lacak</a>. Anda juga bisa mulai dari awal di sini.
    </Notice>
  );
}
