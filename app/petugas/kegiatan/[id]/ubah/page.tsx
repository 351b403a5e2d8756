import type { Metadata } from "next";
import { EditProgrammeForm } from "@/components/programmes/programme-form";
import { ProgrammeHead } from "@/components/programmes/programme-head";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { ProgrammeId } from "@/lib/features/programmes/programmes.schema";
import { requireStaff } from "@/lib/platform/context";
import { pageForbidden, pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Ubah kegiatan" };

export default async function EditProgrammePage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireStaff();
  const id = ProgrammeId.safeParse((await params).id);
  const view = id.success ? await findProgramme(ctx, id.data) : null;
  if (!view) return pageNotFound();
  if (!view.mayManage) return pageForbidden();
  return (
    <>
      <ProgrammeHead view={view} tab="ubah" />
      {view.status === "finished" || view.status === "cancelled" ? (
        <p className="mt-6">Kegiatan ini sudah berakhir, jadi tidak bisa diubah lagi.</p>
      ) : (
        <EditProgrammeForm view={view} />
      )}
    </>
  );
}
