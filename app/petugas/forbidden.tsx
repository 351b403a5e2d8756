import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Tidak berwenang" };

export default function Forbidden() {
  return (
    <div className="max-w-read py-6 md:py-12">
      <h1 className="text-h1">Halaman ini bukan untuk peran Anda</h1>
      <p className="mt-2">
        Anda sudah masuk, tetapi peran Anda hari ini tidak mencakup halaman ini. Bila seharusnya mencakup, minta admin
        kantor memeriksa peran Anda di Pengaturan.
      </p>
      <LinkButton href="/petugas/tugas" className="mt-6">
        Ke daftar tugas
      </LinkButton>
    </div>
  );
}
