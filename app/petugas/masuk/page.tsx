import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { NarrowPage } from "@/components/users/narrow-page";
import { SignInForm } from "@/components/users/sign-in-form";
import { firstValue } from "@/lib/domain/address-values";
import { ownValue } from "@/lib/domain/own-value";
import { destination } from "@/lib/features/users/sign-in.policy";
import { issuePage } from "@/lib/platform/auth";
import { findStaffContext } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Masuk petugas", robots: { index: false } };

const MESSAGES: Record<string, string> = {
  keluar: "Anda sudah keluar.",
  sandi: "Kata sandi tersimpan. Sekarang masuk dengan kata sandi itu.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { lanjut, pesan } = await searchParams;
  const next = firstValue(lanjut) || undefined;
  if (await findStaffContext()) redirect(destination(next));
  const message = ownValue(MESSAGES, firstValue(pesan));
  return (
    <NarrowPage title="Masuk petugas" intro="Untuk pegawai dinas. Warga tidak perlu akun: cukup nomor permohonan.">
      {message && <Notice tone="success" title={message} className="mt-4" />}
      {next && !message && <Notice title="Masuk dahulu untuk membuka halaman itu." className="mt-4" />}
      <SignInForm page={issuePage()} {...(next && { next })} />
      <p className="mt-6 text-small text-ink-soft">
        Lupa kata sandi? Minta tautan baru kepada admin kantor; kata sandi lama tidak bisa dilihat siapa pun.
      </p>
    </NarrowPage>
  );
}
