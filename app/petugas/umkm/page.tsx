import type { Metadata } from "next";
import { RegisterFilterForm } from "@/components/register/register-filter";
import { RegisterTable } from "@/components/register/register-table";
import { REGISTER_READERS } from "@/lib/features/register/register.policy";
import { listRegister } from "@/lib/features/register/register.queries";
import { RegisterFilter } from "@/lib/features/register/register.schema";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Register UMKM" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RegisterPage({ searchParams }: Props) {
  const ctx = await requireStaff(...REGISTER_READERS);
  const filter = RegisterFilter.parse(await searchParams);
  const page = await listRegister(ctx, filter);
  return (
    <>
      <h1 className="text-h1">Register UMKM</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        Usaha dari permohonan yang sudah diterima petugas. Data usaha diperbarui setiap kali permohonannya diterima.
      </p>
      <RegisterFilterForm filter={filter} />
      <RegisterTable page={page} filter={filter} />
    </>
  );
}
