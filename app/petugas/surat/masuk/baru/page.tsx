import type { Metadata } from "next";
import { EnterIncomingForm } from "@/components/incoming-letters/enter-incoming-form";
import { witaDate } from "@/lib/domain/working-time";
import { requireStaff } from "@/lib/platform/context";
import { newRequestId } from "@/lib/platform/request-id";

export const metadata: Metadata = { title: "Catat surat masuk" };

export default async function EnterIncomingPage() {
  const ctx = await requireStaff("pelaksana", "sekretaris");
  return <EnterIncomingForm requestId={newRequestId()} today={witaDate(ctx.clock())} />;
}
