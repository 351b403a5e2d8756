import type { ReactNode } from "react";
import { FormSection } from "@/components/forms/form-section";
import { BackLink } from "@/components/layout/back-link";
import { Details } from "@/components/ui/details";
import { DRAFT_DAYS } from "@/lib/domain/draft-days";
import { PARTS, type Part, partAddress } from "@/lib/domain/form-parts";
import { formatTime } from "@/lib/domain/working-time";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";
import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import { ShutForm } from "./shut-form";
import { WishLine } from "./wish-line";

type Props = {
  slug: string;
  serviceName: string;
  part: Part;
  title: string;
  draft: DraftView | null;
  intro?: ReactNode;
  /** Asked for by the address while there is no draft yet. */
  wish?: PublicProgramme | null | undefined;
  children: ReactNode;
};

/** The frame of every part: where one is, the way back, and how to go on another day. */
export function ApplyPage({ slug, serviceName, part, title, draft, intro, wish, children }: Props) {
  const chosen = draft ? draft.wish : wish;
  const place = PARTS.indexOf(part);
  const before = PARTS[place - 1];
  return (
    <div className="max-w-read">
      <BackLink href={before ? partAddress(slug, before) : `/layanan/${slug}`}>
        {before ? "Bagian sebelumnya" : serviceName}
      </BackLink>
      <div className="mt-2">
        <FormSection
          part={place + 1}
          of={PARTS.length}
          title={title}
          saved={draft?.savedAt ? formatTime(draft.savedAt) : undefined}
          intro={
            <>
              <p className="text-ink-soft">{serviceName}</p>
              {intro}
              {chosen && <WishLine slug={slug} wish={chosen} kept={draft !== null} />}
            </>
          }
        >
          {children}
        </FormSection>
      </div>
      {draft && <ContinueLater slug={slug} link={draft.resumeLink} />}
    </div>
  );
}

function ContinueLater({ slug, link }: { slug: string; link: string }) {
  return (
    <Details summary="Lanjutkan nanti atau di HP lain" className="no-print mt-10">
      <p>
        Isian Anda kami simpan {DRAFT_DAYS} hari sejak terakhir diisi. Di HP ini, cukup buka lagi halaman ini. Di HP
        lain, buka tautan berikut. Jangan bagikan tautan ini: siapa pun yang memegangnya bisa membaca isian Anda.
      </p>
      <p className="mt-2 break-all font-mono text-small select-all">{link}</p>
      <p className="mt-4">HP ini dipakai bersama? Simpan dulu tautan di atas, lalu tutup isian ini.</p>
      <ShutForm slug={slug} />
    </Details>
  );
}
