import type { Metadata } from "next";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { LinkButton } from "@/components/ui/button";
import { PastePeopleForm } from "@/components/users/paste-people-form";
import { StaffTable } from "@/components/users/staff-table";
import { listStaff } from "@/lib/features/users/users.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Pengguna" };

export default async function UsersPage() {
  const ctx = await requireStaff("admin");
  const staff = await listStaff(ctx);
  return (
    <>
      <SettingsTabs current="pengguna" roles={ctx.actor.roles} />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-h1">Pengguna</h1>
        <LinkButton href="/petugas/pengaturan/pengguna/baru">Tambah pengguna</LinkButton>
      </div>
      <StaffTable staff={staff} />
      <PastePeopleForm known={staff.map(({ email }) => email)} />
    </>
  );
}
