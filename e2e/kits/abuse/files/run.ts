import { db } from "@/lib/platform/db";
import { cookieHeader, send } from "../http";
import { faultOf } from "../judge";
import { MARKER } from "../makers";
import { draftOf, NO_SUBJECT, type Office, type Subject } from "../office/stages";
import type { Tally } from "../tally";
import { type Door, plainForm, uploadProtocol } from "./doors";
import type { HostileFile } from "./hostile-file";
import { hostileFiles } from "./hostile-files";

const DOORS: Record<string, Door> = { form: plainForm, uploadthing: uploadProtocol };
/** Well below what one draft may send in ten minutes. */
const FILES_A_DRAFT = 25;
const SERVED = /^(image\/(jpeg|png|webp)|application\/pdf)$/;

export type Amount = { files: number; doors: number; seed: number };

/** Every hostile file through one door in turn or through both; what is refused leaves nothing, what is kept is clean. */
export async function runFiles(office: Office, { files: many, doors, seed }: Amount, tally: Tally) {
  const files = await hostileFiles(seed, many);
  const all = Object.entries(DOORS);
  let sent = 0;
  let draft: Subject = NO_SUBJECT;
  for (const [index, file] of files.entries()) {
    const turn = (index + seed) % all.length;
    for (const [name, door] of doors >= all.length ? all : all.slice(turn, turn + 1)) {
      if (sent % FILES_A_DRAFT === 0) draft = { ...NO_SUBJECT, ...(await draftOf()(office, "applicant")) };
      sent += 1;
      const fault = await faultWith(file, door, office.address, draft);
      tally.check(fault === null, () => `${file.how} by ${name}: ${fault}`);
    }
  }
  return sent;
}

async function faultWith(file: HostileFile, door: Door, address: string, draft: Subject): Promise<string | null> {
  // Room for one more: the limit of files of a requirement is not what is tried here.
  await db().document.updateMany({
    where: { draftId: draft.draftId, removedAt: null },
    data: { removedAt: new Date() },
  });
  const cookie = cookieHeader(new Map([[`draf_${draft.slug}`, draft.resumeCode]]));
  const { refusal, answers } = await door(address, file, cookie);
  for (const got of answers) {
    const fault = faultOf(got);
    if (fault) return fault;
  }
  if (refusal === "unknown") return `no known word: ${answers.at(-1)?.status} ${answers.at(-1)?.text.slice(0, 120)}`;
  if (file.expect === "refused" && refusal === null) return "it was kept";
  if (file.expect === "kept" && refusal !== null) return `an honest file was refused: ${refusal}`;

  const kept = await db().document.findMany({
    where: { draftId: draft.draftId, removedAt: null },
    select: { id: true, name: true },
  });
  if (refusal !== null) return kept.length === 0 ? null : `refused as ${refusal}, but kept`;
  const [document] = kept;
  if (!document || kept.length > 1) return `${kept.length} rows for one file`;
  if (Buffer.byteLength(document.name) > 255 || /[/\\\p{Cc}\p{Cf}]/u.test(document.name))
    return `kept as ${document.name}`;
  return servedFault(await send(address, `/api/files/${document.id}?tampil`, { headers: cookie }));
}

/** As it would reach a browser. */
function servedFault(got: Awaited<ReturnType<typeof send>>): string | null {
  const header = (name: string) => String(got.headers[name] ?? "");
  if (got.status !== 200) return `kept, but served with ${got.status}`;
  if (!SERVED.test(header("content-type"))) return `served as ${header("content-type")}`;
  if (header("x-content-type-options") !== "nosniff") return "served without nosniff";
  if (!header("content-security-policy").includes("sandbox")) return "served without a sandbox";
  return got.bytes.includes(MARKER) ? "what it carried is served" : null;
}
