import { redirect } from "next/navigation";
import { canReadAudit } from "@/lib/features/audit/audit.policy";
import { requireStaff } from "@/lib/platform/context";

export default async function SettingsPage() {
  const ctx = await requireStaff();
  const { roles } = ctx.actor;
  if (roles.includes("admin")) redirect("/petugas/pengaturan/pengguna");
  redirect(canReadAudit(ctx.actor) ? "/petugas/pengaturan/audit" : "/petugas/pengaturan/akun");
}
