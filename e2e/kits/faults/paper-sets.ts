import { createHash } from "node:crypto";
import { cleanContent } from "@/lib/platform/uploads/content";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { paper } from "./paper";
import type { Random } from "./random";

/** How a file goes to the portal: in a form, or to a signed address by the page's own script. */
export type Way = "form" | "address";

/** One paper of an applicant, and what the portal must have of it in the end. */
export type Paper = { requirement: string; name: string; type: string; bytes: Buffer; sha256: string; way: Way };

/** A scan or a photo for each requirement, some sent one way and some the other. */
export async function papersFor(
  owner: { nik: string; serial: number },
  requirements: string[],
  random: Random,
  ways: Way[],
): Promise<Map<string, Paper>> {
  const papers = requirements.map(async (requirement): Promise<[string, Paper]> => {
    const name = `${requirement}-${owner.serial}`;
    const way = random.pick(ways);
    const taken = requirement.startsWith("foto_") || random.chance(0.3);
    const made = taken ? await photo() : scan(`${owner.nik} ${requirement}`);
    return [requirement, { ...made, requirement, name: `${name}${made.ending}`, way }];
  });
  return new Map(await Promise.all(papers));
}

function scan(words: string) {
  const bytes = paper(words);
  return { bytes, ending: ".pdf", type: "application/pdf", sha256: hashOf(bytes) };
}

/** Never kept as it was sent: what is expected is what becomes of it on a quiet day. */
async function photo() {
  const bytes = await phonePhoto("jpeg", 1_200, 900);
  const kept = await cleanContent(bytes);
  if (!kept.ok) throw new Error(`The kit's photo is none: ${kept.code}`);
  return { bytes: Buffer.from(bytes), ending: ".jpg", type: "image/jpeg", sha256: hashOf(kept.value.bytes) };
}

function hashOf(bytes: Uint8Array) {
  return createHash("sha256").update(bytes).digest("hex");
}
