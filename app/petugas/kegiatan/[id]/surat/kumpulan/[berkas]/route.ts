import type { NextRequest } from "next/server";
import { openBundle } from "@/lib/features/letters/bundles.commands";
import { findBundle } from "@/lib/features/letters/bundles.queries";
import { BundleId } from "@/lib/features/letters/letters.schema";
import { ProgrammeId } from "@/lib/features/programmes/programmes.schema";
import { type StaffContext, staffContext } from "@/lib/platform/context";
import { gateRefused, letterRefused, streamedResponse } from "@/lib/platform/letters/letter-response";

type Props = { params: Promise<{ id: string; berkas: string }> };

/** All letters of a kind as one file; with `?keadaan` how far it is, for whoever waits. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const gate = await staffContext();
  if (!gate.ok) return gateRefused(gate.code);
  const { id, berkas } = await params;
  const [programmeId, bundleId] = [ProgrammeId.safeParse(id), BundleId.safeParse(berkas)];
  if (!programmeId.success || !bundleId.success) return missing();
  if (request.nextUrl.searchParams.has("keadaan")) return progressOf(gate.value, programmeId.data, bundleId.data);
  const opened = await openBundle(gate.value, { programmeId: programmeId.data, id: bundleId.data });
  if (!opened.ok) return opened.code === "busy" ? letterRefused(503, opened.sentence) : missing();
  const { storageName, kind, form } = opened.value;
  return (await streamedResponse(storageName, `${kind}-semua`, form)) ?? missing();
}

async function progressOf(ctx: StaffContext, programmeId: string, id: string): Promise<Response> {
  const bundle = await findBundle(ctx, programmeId, id);
  if (!bundle) return missing();
  const { state, made, total } = bundle;
  return Response.json({ state, made, total }, { headers: { "cache-control": "no-store" } });
}

function missing(): Response {
  return letterRefused(404, "Berkas itu tidak ada lagi. Buat lagi di halaman surat kegiatan.");
}
