import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

export default function NotFound() {
  return (
    <div className="max-w-read">
      <h1 className="text-h1">Halaman ini tidak ada</h1>
      <p className="mt-2">
        Mungkin alamatnya salah ketik, atau permohonan dan kegiatan ini bukan untuk peran Anda. Tidak ada yang hilang.
      </p>
      <LinkButton href="/petugas/tugas" className="mt-6">
        Ke daftar tugas
      </LinkButton>
    </div>
  );
}
