import type { Metadata } from "next";
import Link from "next/link";
import { DraftRehearsals } from "@/components/sop/draft-rehearsals";
import { Empty } from "@/components/ui/empty";
import { SOP_READERS } from "@/lib/features/sop/sop.policy";
import { SopKeyParam } from "@/lib/features/sop/sop.schema";
import { findRehearsals } from "@/lib/features/sop/sop-rehearsal.queries";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Uji coba rancangan SOP" };

type Props = { params: Promise<{ key: string }> };

export default async function SopRehearsalPage({ params }: Props) {
  const ctx = await requireStaff(...SOP_READERS);
  const key = SopKeyParam.safeParse((await params).key);
  if (!key.success) return pageNotFound();
  const rehearsals = await findRehearsals(ctx, key.data);
  if (!rehearsals) return pageNotFound();
  const { title, services } = rehearsals;
  return (
    <>
      <p className="no-print">
        <Link href={`/petugas/sop/${key.data}/rancangan`} prefetch={false}>
          {`Rancangan: ${title}`}
        </Link>
      </p>
      <h1 className="text-h1">Uji coba rancangan</h1>
      <p className="mt-1 mb-6 max-w-read text-ink-soft">
        Satu permohonan contoh yang dikirim sekarang, dijalankan mesin portal menurut rancangan: lengkap, tanpa
        pengembalian, dan tiap langkah memakai seluruh waktunya. Kegiatan mulai begitu permohonannya siap. Tidak ada
        yang disimpan dan tidak ada yang diberi tahu.
      </p>
      {services ? (
        <DraftRehearsals services={services} />
      ) : (
        <Empty title="Belum ada rancangan.">Uji coba tampil di sini setelah rancangan dimulai.</Empty>
      )}
    </>
  );
}
