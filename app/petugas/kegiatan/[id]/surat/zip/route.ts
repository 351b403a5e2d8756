import type { NextRequest } from "next/server";
import { answerZip } from "@/lib/features/letters/paper-bytes.queries";
import { ProgrammeId } from "@/lib/features/programmes/programmes.schema";
import { staffContext } from "@/lib/platform/context";
import { gateRefused, letterRefused } from "@/lib/platform/letters/letter-response";

type Props = { params: Promise<{ id: string }> };

/** The same, one file a letter. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const gate = await staffContext();
  if (!gate.ok) return gateRefused(gate.code);
  const id = ProgrammeId.safeParse((await params).id);
  if (!id.success) return letterRefused(404, "Kegiatan itu tidak ada.");
  return answerZip(gate.value, request.nextUrl.searchParams.get("jenis") ?? "", id.data);
}
