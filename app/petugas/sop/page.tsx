import type { Metadata } from "next";
import { SopList } from "@/components/sop/sop-list";
import { SOP_READERS } from "@/lib/features/sop/sop.policy";
import { listSops } from "@/lib/features/sop/sop.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "SOP" };

export default async function SopsPage() {
  const ctx = await requireStaff(...SOP_READERS);
  return (
    <>
      <h1 className="text-h1">SOP</h1>
      <p className="mt-1 mb-6 max-w-read text-ink-soft">
        SOP kantor sebagaimana tersimpan, dengan versi, pertanyaan terbuka, dan usulan yang belum dikonfirmasi.
      </p>
      <SopList sops={await listSops(ctx)} />
    </>
  );
}
