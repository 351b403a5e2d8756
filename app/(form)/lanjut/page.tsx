import type { Metadata } from "next";
import { ContinuePage } from "@/components/drafts/continue-page";
import { listOwnDrafts } from "@/lib/features/drafts/own-drafts.queries";
import { publicContext } from "@/lib/platform/context";
import { readResumeCodes } from "@/lib/platform/context/draft";

export const metadata: Metadata = { title: "Lanjutkan isian", robots: { index: false } };

export default async function ResumeByCodePage() {
  const own = await listOwnDrafts(publicContext(), await readResumeCodes());
  return <ContinuePage own={own} />;
}
