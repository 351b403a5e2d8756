import type { Metadata } from "next";
import { CaseFile } from "@/components/desk/case/case-file";
import { parseReference } from "@/lib/domain/reference-number";
import { openCaseFile } from "@/lib/features/desk/case-file.queries";
import { listCaseDocuments } from "@/lib/features/documents/documents.queries";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Cetak berkas permohonan" };

type Props = { params: Promise<{ ref: string }> };

export default async function PrintCasePage({ params }: Props) {
  const ctx = await requireStaff();
  const parsed = parseReference(decodeURIComponent((await params).ref));
  const view = parsed.ok ? await openCaseFile(ctx, parsed.value) : null;
  if (!view) return pageNotFound();
  const documents = await listCaseDocuments(ctx, view.applicationId);
  return <CaseFile view={view} documents={documents} printedBy={ctx.actor.name} now={ctx.clock()} />;
}
