import type { Metadata } from "next";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { SummaryList } from "@/components/ui/summary-list";
import { NoticeChoicesForm } from "@/components/users/notice-choices-form";
import { OwnSessions } from "@/components/users/own-sessions";
import { PasswordForm } from "@/components/users/password-form";
import { SignOutForm } from "@/components/users/sign-out-form";
import { roleWords } from "@/lib/domain/roles";
import { getNoticeChoices, getOwnAccount, listOwnSessions } from "@/lib/features/users/account.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Akun saya" };

export default async function AccountPage() {
  const ctx = await requireStaff();
  const [account, notices, sessions] = await Promise.all([
    getOwnAccount(ctx),
    getNoticeChoices(ctx),
    listOwnSessions(ctx),
  ]);
  const roles = ctx.actor.roles.map((role) => roleWords(role, ctx.actor.standsIn)).join(", ");
  return (
    <>
      <SettingsTabs current="akun" roles={ctx.actor.roles} />
      <h1 className="mt-4 text-h1">Akun saya</h1>
      <div className="mt-4 max-w-read">
        <SummaryList
          items={[
            { term: "Nama", value: account.name },
            { term: "E-mail", value: account.email },
            { term: "NIP", value: account.nip },
            { term: "Pangkat", value: account.rank },
            { term: "Jabatan", value: account.post },
            { term: "Peran hari ini", value: roles || "Belum ada" },
          ]}
        />
        <p className="mt-2 text-small text-ink-soft">Bila ada yang keliru, minta admin mengubahnya.</p>
        <NoticeChoicesForm notices={notices} email={account.email} />
        <PasswordForm email={account.email} />
        <OwnSessions sessions={sessions} />
        <div className="mt-8">
          <SignOutForm variant="secondary" />
        </div>
      </div>
    </>
  );
}
