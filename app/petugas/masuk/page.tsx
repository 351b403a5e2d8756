import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { NarrowPage } from "@/components/users/narrow-page";
import { SignInForm } from "@/components/users/sign-in-form";
import { firstValue } from "@/lib/domain/address-values";
import { ownValue } from "@/lib/domain/own-value";
import { formatTime } from "@/lib/domain/working-time";
import { destination } from "@/lib/features/users/sign-in.policy";
import { issuePage } from "@/lib/platform/auth";
import { findStaffContext } from "@/lib/platform/context";
import { findHeldUntil } from "@/lib/platform/held-answer";
import { freshNews } from "@/lib/platform/news";

export const metadata: Metadata = { title: "Masuk petugas", robots: { index: false } };

const MESSAGES: Record<string, string> = {
  keluar: "Anda sudah keluar.",
  hilang:
    "Kiriman Anda tadi TIDAK terkirim dan tidak tersimpan: sesi Anda sudah berakhir. Masuk lagi, lalu isi sekali lagi.",
  sandi: "Kata sandi tersimpan. Sekarang masuk dengan kata sandi itu.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { lanjut, pesan } = await searchParams;
  const next = firstValue(lanjut) || undefined;
  if (await findStaffContext()) redirect(destination(next));
  const heldUntil = firstValue(pesan) === "tertahan" ? await findHeldUntil() : null;
  const said = firstValue(pesan);
  const message = said === "sandi" && !(await freshNews(said)) ? undefined : ownValue(MESSAGES, said);
  return (
    <NarrowPage title="Masuk petugas" intro="Untuk pegawai dinas. Warga tidak perlu akun: cukup nomor permohonan.">
      {heldUntil && <StillHere until={heldUntil} />}
      {message && <Notice tone={said === "hilang" ? "warning" : "success"} title={message} className="mt-4" />}
      {next && !message && !heldUntil && <Notice title="Masuk dahulu untuk membuka halaman itu." className="mt-4" />}
      <SignInForm page={issuePage()} {...(next && { next })} />
      <p className="mt-6 text-small text-ink-soft">
        Lupa kata sandi? Minta tautan baru kepada admin kantor; kata sandi lama tidak bisa dilihat siapa pun.
      </p>
    </NarrowPage>
  );
}

/** Nothing of what was typed is told before the same person is back. */
function StillHere({ until }: { until: Date }) {
  return (
    <Notice tone="warning" title="Isian Anda belum terkirim, dan belum hilang" className="mt-4">
      <p>
        {`Sesi Anda sudah berakhir. Isian tadi tersimpan untuk Anda saja sampai pukul ${formatTime(until)}: masuk dengan akun yang sama, lalu kirim sekali lagi. Foto atau berkas yang tadi dipilih tidak ikut tersimpan.`}
      </p>
    </Notice>
  );
}
