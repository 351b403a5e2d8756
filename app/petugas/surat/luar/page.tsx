import type { Metadata } from "next";
import { OutsideLetterForm } from "@/components/letters/outside-letter-form";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import { witaDate } from "@/lib/domain/working-time";
import { requireStaff } from "@/lib/platform/context";
import { newRequestId } from "@/lib/platform/request-id";

export const metadata: Metadata = { title: "Catat surat dari luar portal" };

export default async function EnterOutsidePage() {
  const ctx = await requireStaff("pelaksana", "sekretaris", "kadis");
  const today = witaDate(ctx.clock());
  return <OutsideLetterForm requestId={newRequestId()} today={today} mayInsert={canKeepRegister(ctx.actor)} />;
}
