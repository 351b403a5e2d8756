import { LinkButton } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { partAddress } from "@/lib/domain/form-parts";
import { formatDate } from "@/lib/domain/working-time";
import type { OwnDraft } from "@/lib/features/drafts/own-drafts.queries";

/** What this browser has begun, where its owner comes back to the portal; another browser is shown nothing of it. */
export function OwnDrafts({ drafts, className }: { drafts: readonly OwnDraft[]; className?: string }) {
  if (drafts.length === 0) return null;
  return (
    <section
      aria-label="Lanjutkan permohonan Anda"
      className={cx("border-l-4 border-primary bg-primary-wash px-4 py-3", className)}
    >
      <h2 className="text-h3">Lanjutkan permohonan Anda</h2>
      <ul>
        {drafts.map(({ slug, name, endsAt }) => (
          <li key={slug} className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
            <LinkButton href={`${partAddress(slug)}?lanjut`}>{`Lanjutkan ${name}`}</LinkButton>
            <span className="text-small">{`Belum dikirim, tersimpan sampai ${formatDate(endsAt)}.`}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-small">
        <a href="/lanjut" className="inline-flex min-h-target items-center">
          Bukan isian Anda? Hapus dari HP ini
        </a>
      </p>
    </section>
  );
}
