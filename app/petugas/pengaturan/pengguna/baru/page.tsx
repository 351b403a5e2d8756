import type { Metadata } from "next";
import Link from "next/link";
import { NewStaffForm } from "@/components/users/new-staff-form";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Tambah pengguna" };

export default async function NewStaffPage() {
  await requireStaff("admin");
  return (
    <>
      <p>
        <Link href="/petugas/pengaturan/pengguna" className="no-print inline-flex min-h-target items-center">
          Kembali ke daftar pengguna
        </Link>
      </p>
      <h1 className="text-h1">Tambah pengguna</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        Setelah disimpan muncul tautan sekali pakai. Dengan tautan itu petugas membuat kata sandinya sendiri.
      </p>
      <NewStaffForm />
    </>
  );
}
