import { redirect } from "next/navigation";
import { requireStaff } from "@/lib/platform/context";

export default async function SettingsPage() {
  const ctx = await requireStaff();
  redirect(ctx.actor.roles.includes("admin") ? "/petugas/pengaturan/pengguna" : "/petugas/pengaturan/akun");
}
