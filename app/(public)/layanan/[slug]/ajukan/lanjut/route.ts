import { resumeDraft } from "@/lib/features/drafts/drafts.commands";
import { ResumeDraft } from "@/lib/features/drafts/drafts.schema";
import { publicContext } from "@/lib/platform/context";
import { setDraftCookie } from "@/lib/platform/context/draft";

type Props = { params: Promise<{ slug: string }> };

/** The link of a draft: the code moves from the address into the cookie, so that no address shows it again. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params;
  const query = ResumeDraft.safeParse({ slug, draf: new URL(request.url).searchParams.get("draf") ?? "" });
  const found = query.success ? await resumeDraft(publicContext(), query.data) : null;
  if (found?.ok) await setDraftCookie(found.value.slug, found.value.resumeCode);
  const location = `/layanan/${encodeURIComponent(slug)}/ajukan${found?.ok ? "" : "?hilang"}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
