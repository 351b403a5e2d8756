import type { Metadata } from "next";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { Pagination } from "@/components/ui/pagination";
import { listAudit, listAuditChoices } from "@/lib/features/audit/audit.queries";
import { AuditFilter } from "@/lib/features/audit/audit.schema";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Jejak audit" };

const PAGE = "/petugas/pengaturan/audit";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const ctx = await requireStaff("admin", "auditor");
  const filter = AuditFilter.parse(await searchParams);
  const [page, choices] = await Promise.all([listAudit(ctx, filter), listAuditChoices(ctx)]);
  return (
    <>
      <SettingsTabs current="audit" roles={ctx.actor.roles} />
      <h1 className="mt-4 text-h1">Jejak audit</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        Setiap perubahan dan setiap kali berkas dibuka. Hanya bisa dibaca.
      </p>
      <AuditFilters filter={filter} choices={choices} />
      <AuditTable lines={page.lines} linked={ctx.actor.roles.includes("auditor")} />
      <Pagination
        previous={filter.sebelum ? linkTo({ ...filter, sebelum: undefined }) : null}
        next={page.next && linkTo({ ...filter, sebelum: page.next })}
        label="Halaman jejak audit"
      />
    </>
  );
}

function linkTo(filter: AuditFilter) {
  const chosen = Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return `${PAGE}?${new URLSearchParams(chosen)}`;
}
