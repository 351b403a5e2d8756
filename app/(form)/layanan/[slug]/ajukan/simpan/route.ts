import { formatTime } from "@/lib/domain/working-time";
import { SaveSection } from "@/lib/features/drafts/drafts.schema";
import { saveSection } from "@/lib/features/drafts/save-section.command";
import { readableValues, sentenceOf } from "@/lib/platform/action";
import { readBounded } from "@/lib/platform/bounded-body";
import { publicContext } from "@/lib/platform/context";
import { readResumeCode, setDraftCookie } from "@/lib/platform/context/draft";
import { addressOf } from "@/lib/platform/rate-limit";
import { refused } from "@/lib/platform/refusal";
import { privateWrite } from "@/lib/platform/same-for-all";
import { isSameSite } from "@/lib/platform/same-site";

const ELSEWHERE =
  "Bagian ini juga sedang diisi di tab atau HP lain. Tekan “Simpan dan lanjut” untuk memilih isian mana yang dipakai.";
const SENT = "Permohonan ini sudah dikirim.";
const LONGEST = 512 * 1024;
const STATUS = new Map<string, number>([
  ["busy", 503],
  ["invalid_input", 400],
]);

/** Keeps what is being typed (see components/drafts/autosave.tsx); it judges nothing and leads nowhere. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameSite(request)) return answer(403, { message: refused("cross_site").sentence });
  const data = await formOf(request);
  const input = SaveSection.safeParse(data ? readableValues(data) : null);
  if (!input.success) return answer(400, { message: refused("invalid_input").sentence });
  const known = await readResumeCode(input.data.slug);
  const saved = await saveSection(publicContext(), {
    ...input.data,
    resumeCode: known,
    visitor: addressOf(request.headers),
    auto: true,
  });
  if (!saved.ok) return answer(STATUS.get(saved.code) ?? 429, { message: sentenceOf(saved) });
  const { outcome, resumeCode, revision, savedAt } = saved.value;
  if (outcome === "sent" || outcome === "conflict")
    return answer(409, { message: outcome === "sent" ? SENT : ELSEWHERE });
  // A save that arrives after "Hapus dari HP ini" must not open the draft again.
  if (resumeCode !== known) await setDraftCookie(input.data.slug, resumeCode);
  return answer(200, { saved: true, at: formatTime(savedAt), revision });
}

/** Of what was measured first: a form of ours with every field full is far below this. */
async function formOf(request: Request): Promise<FormData | null> {
  const body = await readBounded(request, LONGEST);
  const type = request.headers.get("content-type") ?? "";
  return body && new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => null);
}

function answer(status: number, body: { saved?: true; at?: string; revision?: number; message?: string }): Response {
  return privateWrite(Response.json({ saved: false, ...body }, { status, headers: { "cache-control": "no-store" } }));
}
