import { FILE_REFUSALS, MAX_FILE_BYTES } from "@/lib/domain/files";
import { saveFile } from "@/lib/features/documents/commands";
import { UploadClaim } from "@/lib/features/documents/schema";
import { findUploadTarget } from "@/lib/features/documents/targets/queries";
import { findUploader } from "@/lib/platform/context/uploader";
import { env } from "@/lib/platform/env";
import { isSameSite } from "@/lib/platform/same-site";
import { readMultipart } from "@/lib/platform/uploads/multipart";

const BACK = /^\/(layanan|lacak|petugas)\/[\w/?=&.%-]*$/;

/** A plain form with a file, for browsers without JavaScript; back to its page with a word on how it went. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameSite(request))
    return Response.json({ message: "Kiriman ini tidak datang dari halaman portal." }, { status: 403 });
  const { fields, files, broken } = await readMultipart(request, { fileBytes: MAX_FILE_BYTES + 1, files: 5 });
  const { back = "", ...rest } = fields;
  const claim = UploadClaim.safeParse(rest);
  if (broken || !BACK.test(back) || !claim.success)
    return Response.json({ message: FILE_REFUSALS.upload_not_allowed }, { status: 400 });

  const chosen = files.filter((file) => file.bytes.byteLength > 0 || file.filename !== "");
  if (chosen.length === 0) return backTo(back, "file_missing", claim.data.requirement);
  const target = await findUploadTarget(await findUploader(claim.data), claim.data);
  if (!target.ok) return backTo(back, target.code, claim.data.requirement);
  for (const file of chosen) {
    const saved = await saveFile(target.value, { name: file.filename, bytes: file.bytes });
    if (!saved.ok) return backTo(back, saved.code, claim.data.requirement);
  }
  return backTo(back);
}

function backTo(back: string, code?: string, requirement = ""): Response {
  const url = new URL(back, env().PUBLIC_URL);
  if (code) {
    url.searchParams.set("salah", code);
    url.searchParams.set("syarat", requirement);
    url.searchParams.delete("kabar");
  }
  return new Response(null, {
    status: 303,
    headers: {
      location: `${url.pathname}${url.search}${requirement ? `#syarat-${encodeURIComponent(requirement)}` : ""}`,
    },
  });
}
