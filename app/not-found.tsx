import type { Metadata } from "next";
import { PlainPage } from "@/components/layout/plain-page";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

export default function NotFound() {
  return (
    <PlainPage title="Halaman ini tidak ada">
      <p>Mungkin alamatnya salah ketik, atau halamannya sudah dipindahkan. Permohonan Anda tetap tersimpan.</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/">Ke beranda</LinkButton>
        <LinkButton href="/lacak" variant="secondary">
          Lacak permohonan
        </LinkButton>
      </p>
    </PlainPage>
  );
}
