import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/button";
import { NarrowPage } from "@/components/users/narrow-page";
import { NewPasswordFields } from "@/components/users/new-password-fields";
import { acceptInviteAction } from "@/lib/features/users/invites.actions";
import { findOpenInvite } from "@/lib/features/users/invites.queries";
import { publicContext } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Buat kata sandi", robots: { index: false } };

type Props = { params: Promise<{ token: string }> };

export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const invite = await findOpenInvite(publicContext(), token);
  if (!invite) {
    return (
      <NarrowPage
        title="Tautan ini tidak berlaku lagi"
        intro="Tautan hanya bisa dipakai satu kali dan berlaku tujuh hari. Bila kata sandi Anda sudah tersimpan, langsung masuk saja. Bila belum, minta tautan baru kepada admin kantor."
      >
        <LinkButton href="/petugas/masuk" className="mt-6">
          Ke halaman masuk
        </LinkButton>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage
      title="Buat kata sandi"
      intro={`Selamat datang, ${invite.name}. Kata sandi ini untuk masuk dengan ${invite.email}.`}
    >
      <ActionForm id="undangan" action={acceptInviteAction} className="mt-6">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" autoComplete="username" value={invite.email} readOnly />
        <NewPasswordFields />
        <FormActions>
          <SubmitButton pendingLabel="Menyimpan…" wide>
            Simpan kata sandi
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </NarrowPage>
  );
}
