import type { Metadata } from "next";
import { OfficeSettingsForm } from "@/components/settings/office-settings-form";
import { OutboxView } from "@/components/settings/outbox-view";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { getOutboxState, getSettingsForm } from "@/lib/features/settings/settings.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Pengaturan umum" };

export default async function OfficeSettingsPage() {
  const ctx = await requireStaff("admin");
  const [form, outbox] = await Promise.all([getSettingsForm(ctx), getOutboxState(ctx)]);
  return (
    <>
      <SettingsTabs current="umum" roles={ctx.actor.roles} />
      <h1 className="mt-4 text-h1">Pengaturan umum</h1>
      <OfficeSettingsForm settings={form.settings} version={form.version} />
      <OutboxView outbox={outbox} />
    </>
  );
}
