import type { PlainBrowser } from "@/e2e/plain-browser";
import { FILE_REFUSALS } from "@/lib/domain/files";
import type { Paper } from "../paper-sets";
import { Wrong } from "../patience";
import type { KeptUpload } from "../witness";
import type { Mishap } from "./mishaps";
import { type PutAnswer, putRest } from "./put";

/** One file on its way to a signed address: asked for once, then as many tries as the line needs. */
export class Upload {
  private url: string | null = null;

  constructor(
    readonly paper: Paper,
    private readonly claim: { service: string; requirement: string },
  ) {}

  /** One try: how much is there already is asked first, and only the rest is sent. */
  async carryOn(browser: PlainBrowser, mishap: Mishap | null = null): Promise<KeptUpload> {
    this.url ??= await this.ask(browser);
    const { pathname, search, searchParams } = new URL(this.url);
    // As the page's script does: the address is followed by path, to the door we came in by.
    const here = new URL(pathname + search, browser.address);
    const start = await this.stored(here);
    const meanwhile = mishap?.whileJudged?.(searchParams.get("x-ut-custom-id") ?? "");
    const answer = await putRest(here, this.paper, start, mishap?.midway ?? null).finally(() => meanwhile);
    return this.read(answer);
  }

  private async ask(browser: PlainBrowser): Promise<string> {
    const { name, type, bytes } = this.paper;
    const files = [{ name, type, size: bytes.length, lastModified: 0 }];
    const page = await browser
      .tab()
      .post("/api/uploadthing?actionType=upload&slug=document", JSON.stringify({ input: this.claim, files }), {
        "content-type": "application/json",
        "x-uploadthing-version": "7.7.4",
      });
    if (page.html.includes(FILE_REFUSALS.upload_busy)) throw new Error("no address: the portal is busy");
    if (page.status === 400) throw new Wrong(`No address for ${name}: ${page.html.slice(0, 300)}`);
    if (page.status !== 200) throw new Error(`no address (${page.status})`);
    const [signed] = JSON.parse(page.html) as { url: string }[];
    if (!signed) throw new Wrong(`An empty answer instead of an address for ${name}`);
    return signed.url;
  }

  private async stored(url: URL): Promise<number> {
    const answer = await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(20_000) });
    if (answer.status === 404) throw new Wrong(`The upload of ${this.paper.name} was begun and is not known any more`);
    if (answer.status === 410) {
      // A clock that is ahead; a new address is as good.
      this.url = null;
      throw new Error("the address is too old");
    }
    const start = Number(answer.headers.get("x-ut-range-start") ?? Number.NaN);
    if (answer.status !== 200 || !(start <= this.paper.bytes.length)) throw new Error(`HEAD ${answer.status} ${start}`);
    return start;
  }

  private read({ status, text }: PutAnswer): KeptUpload {
    const { name, sha256 } = this.paper;
    if (status === 422) throw new Wrong(`${name} was refused: ${text.slice(0, 300)}`);
    if (status !== 200) throw new Error(`PUT ${status} ${text.slice(0, 100)}`);
    const { fileHash, serverData } = JSON.parse(text) as { fileHash: string; serverData: { documentId?: string } };
    if (!serverData.documentId || fileHash !== sha256)
      throw new Wrong(`${name} is answered with the content ${fileHash}, not ${sha256}: ${text.slice(0, 300)}`);
    return { name, documentId: serverData.documentId, sha256: fileHash };
  }
}
