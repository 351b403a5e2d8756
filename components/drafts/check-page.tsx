import { Notice } from "@/components/ui/notice";
import { type SummaryItem, SummaryList } from "@/components/ui/summary-list";
import { ANSWER_SECTIONS, type AnswerSection, PART_OF_SECTION, type Part, partAddress } from "@/lib/domain/form-parts";
import { SECTION_TITLES } from "@/lib/domain/forms/section-titles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";
import { ApplyPage } from "./apply-page";
import { SendForm } from "./send-form";

type Props = {
  service: { slug: string; name: string; requirements: RequirementEntry[] };
  draft: DraftView;
};

/** Everything once more, each with the way to change it, and the one button that sends. */
export function CheckPage({ service, draft }: Props) {
  const papers = service.requirements.filter((entry) => entry.kind === "document");
  const unanswered = ANSWER_SECTIONS.filter((section) => !draft.sections[section].complete);
  const missing = papers.filter((entry) => entry.required && filesOf(draft, entry.key).length === 0);
  const isWhole = unanswered.length === 0 && missing.length === 0;
  return (
    <ApplyPage slug={service.slug} serviceName={service.name} part="periksa" title="Periksa, lalu kirim" draft={draft}>
      {!isWhole && <Unfinished slug={service.slug} sections={unanswered} papers={missing} />}
      {draft.summary &&
        ANSWER_SECTIONS.map((section) => (
          <Block
            key={section}
            title={SECTION_TITLES[section]}
            items={itemsOf(service.slug, section, draft.summary ?? [])}
          />
        ))}
      <Block
        title="Berkas"
        items={papers.map((entry) => ({
          term: entry.label,
          value: filesOf(draft, entry.key).join("\n") || "Belum ada berkas",
          change: { href: `${partAddress(service.slug, "berkas")}#syarat-${entry.key}` },
        }))}
      />
      {isWhole && <SendForm slug={service.slug} requestId={draft.requestId} shown={draft.shown} />}
    </ApplyPage>
  );
}

function Unfinished({
  slug,
  sections,
  papers,
}: {
  slug: string;
  sections: AnswerSection[];
  papers: RequirementEntry[];
}) {
  const link = (part: Part, words: string) => (
    <li key={words}>
      <a href={partAddress(slug, part, part === "berkas" ? undefined : "periksa")}>{words}</a>
    </li>
  );
  return (
    <Notice tone="warning" title="Permohonan belum bisa dikirim karena ini belum lengkap:" className="mb-8">
      <ul className="list-disc pl-5">
        {sections.map((section) => link(PART_OF_SECTION[section], `Bagian ${SECTION_TITLES[section]}`))}
        {papers.map((entry) => link("berkas", `Berkas: ${entry.label}`))}
      </ul>
    </Notice>
  );
}

function Block({ title, items }: { title: string; items: SummaryItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className="mt-8 first:mt-0">
      <h2 className="mb-2 text-h2">{title}</h2>
      <SummaryList items={items} empty="Tidak diisi" />
    </section>
  );
}

/** "Kelas UMKM" is no question: it follows from capital and sales, and is shown with the business. */
function itemsOf(slug: string, section: AnswerSection, summary: NonNullable<DraftView["summary"]>): SummaryItem[] {
  const own = summary.filter(({ key }) => key.startsWith(`${section}.`));
  return own.map(({ label, value, note, asked }) => ({
    term: label,
    value,
    note,
    ...(asked && { change: { href: partAddress(slug, PART_OF_SECTION[section], "periksa") } }),
  }));
}

function filesOf(draft: DraftView, requirement: string): string[] {
  return draft.documents
    .filter((document) => document.requirementKey === requirement && !document.superseded)
    .map((document) => document.name);
}
