import { BackLink } from "@/components/layout/back-link";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { partAddress } from "@/lib/domain/form-parts";
import type { Step } from "@/lib/domain/forms/walk";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";
import type { WalkService } from "./apply-page";
import { ContinueLater } from "./continue-later";
import { ShortCode } from "./short-code";
import { StepList } from "./step-list";
import { walkSteps } from "./walk-steps";

type Props = {
  service: WalkService;
  steps: readonly Step[];
  draft: DraftView | null;
  /** The link has just been sent. */
  sent: boolean;
};

/** The walk as a list: what is done, what is to be mended, what is left. */
export function OverviewPage({ service: { slug, name, requirements }, steps, draft, sent }: Props) {
  const walk = walkSteps(steps, requirements, draft);
  const counted = walk.slice(0, -1);
  const done = counted.filter(({ state }) => state === "done").length;
  const next = counted.find(({ state }) => state !== "done") ?? walk.at(-1);
  return (
    <div className="max-w-read">
      {sent && draft?.email && (
        <Notice tone="success" title="Tautan dikirim" live className="mb-4">
          {`Kami mengirim tautan isian ini ke ${draft.email}. Belum ada setelah beberapa menit? Lihat juga folder spam.`}
        </Notice>
      )}
      <BackLink href={`/layanan/${slug}`}>{name}</BackLink>
      <h1 tabIndex={-1} className="mt-2 text-h1">
        Daftar isian
      </h1>
      <p className="mt-2">{`${done} dari ${counted.length} langkah sudah terisi. Isi menurut urutan, atau pilih yang mana saja.`}</p>
      {draft?.shortCode && <ShortCode code={draft.shortCode} />}
      <StepList slug={slug} steps={walk} className="mt-6" />
      {next && (
        <p className="mt-6">
          <LinkButton href={partAddress(slug, next.key)}>{`Lanjut: ${next.title}`}</LinkButton>
        </p>
      )}
      {draft && <ContinueLater slug={slug} draft={draft} />}
    </div>
  );
}
