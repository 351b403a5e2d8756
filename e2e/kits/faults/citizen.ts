import { createHash } from "node:crypto";
import { PlainBrowser, type PlainPage, type PlainValue } from "@/e2e/plain-browser";
import { firstText, type PlainForm } from "@/e2e/plain-html";
import type { Answers } from "@/lib/domain/answers";
import { ANSWER_SECTIONS, type AnswerSection } from "@/lib/domain/form-parts";
import { answersOf } from "@/lib/testing/office";
import { QUESTIONS, REQUIRED, typedFor } from "@/lib/testing/services";
import { type Paper, papersFor, type Way } from "./paper-sets";
import { patiently, Wrong } from "./patience";
import type { Town } from "./town";
import type { Mishap } from "./uploads/mishaps";
import { Upload } from "./uploads/upload";
import type { SentFile } from "./witness";

type Slug = keyof typeof REQUIRED;

/** One person with one application, who does the next thing the page in front of them asks for. */
export class Citizen {
  readonly answers: Answers;
  readonly files: SentFile[] = [];
  readonly browser: PlainBrowser;
  private readonly typed: ReturnType<typeof typedFor>;
  private papers: Map<string, Paper> | undefined;
  private readonly uploads = new Map<string, Upload>();
  private readonly serial: number;
  private tries = 0;

  constructor(
    readonly town: Town,
    readonly slug: Slug = "nib",
    private readonly ways: Way[] = ["form", "address"],
    /** What goes wrong with the uploads to an address, one after the other. */
    private readonly mishaps: Mishap[] = [],
  ) {
    const serial = town.nextSerial();
    const nik = `520101410790${String(serial).padStart(4, "0")}`;
    const phone = `+6281234${String(serial).padStart(6, "0")}`;
    const base = answersOf({ nik, phone, npwp: nik, email: `warga${serial}@contoh.test`, name: "Siti Aminah" });
    this.answers = { ...base, service: QUESTIONS[slug] };
    this.typed = typedFor(slug, this.answers);
    this.serial = serial;
    this.browser = new PlainBrowser(town.random.pick(town.doors), { timeout: 20_000, onPage: town.witness.watch });
  }

  get base() {
    return `/layanan/${this.slug}/ajukan`;
  }

  /** Walks the form until only "Kirim permohonan" is left. */
  fill(): Promise<void> {
    return this.walk(() => this.sendForm() !== undefined);
  }

  /** As far as the files, and none of them is there yet. */
  fillSections(): Promise<void> {
    return this.walk(() => this.atFiles() && !this.browser.findForm("Simpan dan lanjut"));
  }

  private async walk(there: () => boolean): Promise<void> {
    this.papers ??= await papersFor(
      { nik: this.answers.identity.nik, serial: this.serial },
      REQUIRED[this.slug],
      this.town.random,
      this.ways,
    );
    const { papers } = this;
    await patiently(this.town.witness, `Filling the form of ${this.slug}`, async () => {
      this.browser.address = this.town.random.pick(this.town.doors);
      await this.browser.open(`${this.base}?lanjut`);
      for (let step = 0; step < 24; step += 1) {
        if (there()) return true;
        await this.doNext(this.page(), papers);
      }
      return undefined;
    });
  }

  private atFiles() {
    return this.page().url.pathname.endsWith("/berkas");
  }

  sendForm(): PlainForm | undefined {
    return this.browser.findForm("Kirim permohonan");
  }

  page(): PlainPage {
    if (!this.browser.page) throw new Error("No page is open");
    return this.browser.page;
  }

  private async doNext(page: PlainPage, papers: Map<string, Paper>): Promise<void> {
    if (page.status >= 500 || page.text.includes("Portal sedang sangat sibuk"))
      throw new Error(`busy (${page.status})`);
    const section = this.browser.findForm("Simpan dan lanjut");
    if (section) return this.answer(section);
    const missing = [...papers.values()].find(({ name }) => !page.html.includes(name));
    if (this.atFiles()) this.noteFiles(papers, page);
    if (this.atFiles() && missing) return missing.way === "form" ? this.give(missing) : this.upload(missing);
    if (this.atFiles()) {
      await this.browser.submit(this.browser.form("Lanjut periksa isian"));
      return;
    }
    await this.browser.open(`${this.base}/berkas`);
  }

  private async answer(form: PlainForm): Promise<void> {
    const section = form.fields.find(({ name }) => name === "section")?.value as AnswerSection;
    if (!ANSWER_SECTIONS.includes(section)) throw new Error(`A section named ${section}`);
    const typed: Record<string, PlainValue> = { ...this.typed[section] };
    if (typeof typed.birthDate === "string") typed.birthDate = typed.birthDate.split("-").reverse();
    const page = await this.browser.submit(form, typed);
    this.tries += 1;
    if (this.tries > 60) throw new Wrong(`The form does not take its answers: ${page.text.slice(0, 600)}`);
  }

  private async give(file: Paper): Promise<void> {
    const form = this.page().forms.find(({ action }) => action.includes(`requirement=${file.requirement}&`));
    if (!form) throw new Error(`No place for ${file.requirement} on ${firstText(this.page().html, "h1")}`);
    const sent = new File([new Uint8Array(file.bytes)], file.name, { type: file.type });
    const page = await this.browser.submit(form, { file: sent });
    const refusal = page.url.searchParams.get("salah");
    if (refusal && refusal !== "upload_busy") throw new Wrong(`${file.name} was refused: ${refusal}`);
  }

  /** To a signed address; whatever broke an earlier try, the same upload goes on. */
  private async upload(file: Paper): Promise<void> {
    const claim = { service: this.slug, requirement: file.requirement };
    const upload = this.uploads.get(file.name) ?? new Upload(file, claim);
    this.uploads.set(file.name, upload);
    const mishap = this.mishaps.pop() ?? null;
    const kept = await upload.carryOn(this.browser, mishap);
    this.town.witness.uploads.push(kept);
    if (this.town.random.chance(0.3)) {
      // A browser repeats a request whose answer it lost.
      const again = await upload.carryOn(this.browser);
      if (again.documentId !== kept.documentId) throw new Wrong(`${file.name} was kept twice`);
    }
    await this.browser.open(`${this.base}/berkas`);
    if (!this.page().html.includes(file.name) && this.page().status < 500)
      throw new Wrong(`${file.name} was acknowledged and is not on ${this.page().url.pathname}`);
  }

  /** What the page shows is kept, whether or not its own answer arrived. */
  private noteFiles(papers: Map<string, Paper>, { html }: PlainPage) {
    for (const { requirement, name, sha256 } of papers.values()) {
      const known = this.files.some((file) => file.requirement === requirement);
      if (!known && html.includes(name)) this.files.push({ requirement, name, sha256 });
    }
  }

  /** Something that is no paper at all; whatever comes back, none of it may be kept. */
  async giveRubbish(): Promise<void> {
    await this.browser.open(`${this.base}/berkas`);
    const form = this.page().forms.find(({ action }) => action.startsWith("/api/unggah"));
    if (!form) return;
    const bytes = Buffer.from(`bukan berkas ${this.answers.identity.nik}`);
    const name = `sampah-${this.answers.identity.nik}.txt`;
    const page = await this.browser.submit(form, { file: new File([bytes], name) });
    if (page.url.searchParams.get("salah") !== "file_type_unknown") return;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    this.town.witness.refused.push({ kind: "file", name, sha256 });
  }
}
