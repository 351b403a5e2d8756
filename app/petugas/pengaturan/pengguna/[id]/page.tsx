import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { StaffCardView } from "@/components/users/staff-card-view";
import { witaDate } from "@/lib/domain/working-time";
import { listServices } from "@/lib/features/catalogue/catalogue.queries";
import { findStaff, listColleagues } from "@/lib/features/users/users.queries";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Kartu pengguna" };

type Props = { params: Promise<{ id: string }> };

export default async function StaffPage({ params }: Props) {
  const ctx = await requireStaff("admin");
  const id = z.uuid().safeParse((await params).id);
  const card = id.success ? await findStaff(ctx, id.data) : null;
  if (!card) return pageNotFound();
  const [colleagues, services] = await Promise.all([listColleagues(ctx, card.id), listServices(ctx)]);
  return (
    <>
      <p>
        <Link href="/petugas/pengaturan/pengguna" className="no-print inline-flex min-h-target items-center">
          Kembali ke daftar pengguna
        </Link>
      </p>
      <StaffCardView card={card} today={witaDate(ctx.clock())} colleagues={colleagues} services={services} />
    </>
  );
}
