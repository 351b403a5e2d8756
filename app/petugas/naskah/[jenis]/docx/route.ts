import type { NextRequest } from "next/server";
import { answerDraft } from "@/lib/features/letters/paper-bytes.queries";
import { staffContext } from "@/lib/platform/context";
import { gateRefused } from "@/lib/platform/letters/letter-response";

type Props = { params: Promise<{ jenis: string }> };

export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const gate = await staffContext();
  if (!gate.ok) return gateRefused(gate.code);
  return answerDraft(gate.value, (await params).jenis, request.nextUrl.searchParams, "docx");
}
