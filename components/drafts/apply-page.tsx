import type { ReactNode } from "react";
import { FormSection } from "@/components/forms/form-section";
import { BackLink } from "@/components/layout/back-link";
import { partAddress } from "@/lib/domain/form-parts";
import type { Step } from "@/lib/domain/forms/walk";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";
import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import { ContinueLater } from "./continue-later";
import { ShortCode } from "./short-code";
import { WalkNav } from "./walk-nav";
import { walkSteps } from "./walk-steps";
import { WishLine } from "./wish-line";

export type WalkService = { slug: string; name: string; requirements: RequirementEntry[] };

type Props = {
  service: WalkService;
  part: string;
  title: string;
  /** The stops, where no draft says how they stand. */
  steps?: readonly Step[];
  draft: DraftView | null;
  intro?: ReactNode;
  /** Asked for by the address while there is no draft yet. */
  wish?: PublicProgramme | null | undefined;
  children: ReactNode;
};

/** The frame of every stop: where one is, the way back, and how to go on another day. */
export function ApplyPage({ service, part, title, steps = [], draft, intro, wish, children }: Props) {
  const { slug, name, requirements } = service;
  const chosen = draft ? draft.wish : wish;
  const walk = walkSteps(steps, requirements, draft);
  const before = walk[walk.findIndex(({ key }) => key === part) - 1];
  return (
    <div className="max-w-read">
      <BackLink href={before ? partAddress(slug, before.key) : `/layanan/${slug}`}>
        {before ? "Langkah sebelumnya" : name}
      </BackLink>
      <WalkNav slug={slug} steps={walk} current={part} />
      {draft?.shortCode && <ShortCode code={draft.shortCode} />}
      <FormSection
        title={title}
        part={part}
        intro={
          <>
            <p className="text-ink-soft">{name}</p>
            {intro}
            {chosen && <WishLine slug={slug} wish={chosen} kept={draft !== null} />}
          </>
        }
      >
        {children}
      </FormSection>
      {draft ? <ContinueLater slug={slug} draft={draft} /> : <BegunElsewhere />}
    </div>
  );
}

function BegunElsewhere() {
  return (
    <p className="mt-10 text-small">
      {"Sudah mulai mengisi di HP lain? "}
      <a href="/lanjut">Lanjutkan dengan kode isian</a>
    </p>
  );
}
