import { Notice } from "@/components/ui/notice";
import { type SummaryItem, SummaryList } from "@/components/ui/summary-list";
import {
  ANSWER_SECTIONS,
  type AnswerSection,
  CHECK_PART,
  fieldAddress,
  PAPERS_PART,
  partAddress,
} from "@/lib/domain/form-parts";
import { SECTION_TITLES } from "@/lib/domain/forms/section-titles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";
import { ApplyPage, type WalkService } from "./apply-page";
import { SendForm } from "./send-form";
import { papersOf } from "./walk-steps";

type Props = { service: WalkService; draft: DraftView };

/** Everything once more, each with the way to change it, and the one button that sends. */
export function CheckPage({ service, draft }: Props) {
  const papers = service.requirements.filter((entry) => entry.kind === "document");
  const unanswered = draft.steps.slice(0, -2).filter(({ complete }) => !complete);
  const { missing, atOffice } = papersOf(service.requirements, draft);
  const isWhole = unanswered.length === 0 && missing.length === 0;
  return (
    <ApplyPage service={service} part={CHECK_PART} title="Periksa, lalu kirim" draft={draft}>
      {!isWhole && <Unfinished slug={service.slug} pages={unanswered} papers={missing} />}
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
          value: atOffice.includes(entry.key)
            ? "Saya bawa ke kantor"
            : filesOf(draft, entry.key).join("\n") || "Belum ada berkas",
          change: { href: `${partAddress(service.slug, PAPERS_PART)}#syarat-${entry.key}` },
        }))}
      />
      {isWhole && <SendForm slug={service.slug} requestId={draft.requestId} shown={draft.shown} />}
    </ApplyPage>
  );
}

type Missing = { slug: string; pages: { key: string; title: string }[]; papers: RequirementEntry[] };

function Unfinished({ slug, pages, papers }: Missing) {
  return (
    <Notice tone="warning" title="Permohonan belum bisa dikirim karena ini belum lengkap:" className="mb-8">
      <ul className="list-disc pl-5">
        {pages.map(({ key, title }) => (
          <li key={key}>
            <a href={partAddress(slug, key, CHECK_PART)}>{title}</a>
          </li>
        ))}
        {papers.map(({ key, label }) => (
          <li key={key}>
            <a href={`${partAddress(slug, PAPERS_PART)}#syarat-${key}`}>{`Berkas: ${label}`}</a>
          </li>
        ))}
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
  return own.map(({ label, value, note, place }) => ({
    term: label,
    value,
    note,
    ...(place && { change: { href: fieldAddress(slug, place.page, place.field) } }),
  }));
}

function filesOf(draft: DraftView, requirement: string): string[] {
  return draft.documents
    .filter((document) => document.requirementKey === requirement && !document.superseded)
    .map((document) => document.name);
}
