import { createHash } from "node:crypto";
import type { Answers } from "@/lib/domain/answers";
import { ANSWER_SECTIONS, type AnswerSection } from "@/lib/domain/form-parts";
import { typedFrom } from "@/lib/features/applications/drafts/typed/store";
import { answersOf } from "../fixtures/office";
import { QUESTIONS, REQUIRED } from "../fixtures/services";
import { PlainBrowser, type PlainPage, type PlainValue } from "../plain-browser";
import { firstText, type PlainForm } from "../plain-html";
import { paper } from "./paper";
import { patiently, type Town, Wrong } from "./town";
import type { SentFile } from "./witness";

type Slug = keyof typeof REQUIRED;

/** One person with one application, who does the next thing the page in front of them asks for. */
export class Citizen {
  readonly answers: Answers;
  readonly files: SentFile[] = [];
  readonly browser: PlainBrowser;
  private readonly typed: ReturnType<typeof typedFrom>;
  private readonly papers: Map<string, { name: string; bytes: Buffer }>;
  private tries = 0;

  constructor(
    readonly town: Town,
    readonly slug: Slug = "nib",
  ) {
    const serial = town.nextSerial();
    const nik = `520101410790${String(serial).padStart(4, "0")}`;
    const base = answersOf({ nik, npwp: nik, email: `warga${serial}@contoh.test`, name: "Siti Aminah" });
    this.answers = { ...base, service: QUESTIONS[slug] };
    this.typed = typedFrom(this.answers);
    this.papers = new Map(
      REQUIRED[slug].map((key) => [key, { name: `${key}-${serial}.pdf`, bytes: paper(`${nik} ${key}`) }]),
    );
    this.browser = new PlainBrowser(town.random.pick(town.doors), { timeout: 20_000, onPage: town.witness.watch });
  }

  get base() {
    return `/layanan/${this.slug}/ajukan`;
  }

  /** Walks the form until only "Kirim permohonan" is left. */
  async fill(): Promise<void> {
    await patiently(this.town.witness, `Filling the form of ${this.slug}`, async () => {
      this.browser.address = this.town.random.pick(this.town.doors);
      await this.browser.open(this.base);
      for (let step = 0; step < 12; step += 1) {
        if (this.sendForm()) return true;
        await this.doNext(this.page());
      }
      return undefined;
    });
  }

  sendForm(): PlainForm | undefined {
    return this.browser.findForm("Kirim permohonan");
  }

  page(): PlainPage {
    if (!this.browser.page) throw new Error("No page is open");
    return this.browser.page;
  }

  private async doNext(page: PlainPage): Promise<void> {
    if (page.status >= 500 || page.text.includes("Portal sedang sangat sibuk"))
      throw new Error(`busy (${page.status})`);
    const section = this.browser.findForm("Simpan dan lanjut");
    if (section) return this.answer(section);
    const missing = [...this.papers].find(([, { name }]) => !page.html.includes(name));
    if (page.url.pathname.endsWith("/berkas") && missing) return this.give(...missing);
    if (page.url.pathname.endsWith("/berkas")) {
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

  private async give(requirement: string, file: { name: string; bytes: Buffer }): Promise<void> {
    const form = this.page().forms.find(({ action }) => action.includes(`requirement=${requirement}&`));
    if (!form) throw new Error(`No place for ${requirement} on ${firstText(this.page().html, "h1")}`);
    const sent = new File([new Uint8Array(file.bytes)], file.name, { type: "application/pdf" });
    const page = await this.browser.submit(form, { file: sent });
    const refusal = page.url.searchParams.get("salah");
    if (refusal && refusal !== "upload_busy") throw new Wrong(`${file.name} was refused: ${refusal}`);
    if (!page.html.includes(file.name) || this.files.some((one) => one.requirement === requirement)) return;
    this.files.push({ requirement, name: file.name, sha256: createHash("sha256").update(file.bytes).digest("hex") });
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
