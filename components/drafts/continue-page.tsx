import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { ValidatedForm } from "@/components/forms/validated-form";
import { BackLink } from "@/components/layout/back-link";
import { LinkButton } from "@/components/ui/button";
import { DRAFT_DAYS } from "@/lib/domain/draft-days";
import { partAddress } from "@/lib/domain/form-parts";
import { formatDate } from "@/lib/domain/working-time";
import type { OwnDraft } from "@/lib/features/drafts/own-drafts.queries";
import { resumeByCodeAction } from "@/lib/features/drafts/resume.actions";
import { ShutForm } from "./shut-form";

/** What this browser has begun, and the way to what another began. */
export function ContinuePage({ own }: { own: readonly OwnDraft[] }) {
  return (
    <div className="max-w-read">
      <BackLink href="/">Beranda</BackLink>
      <h1 className="mt-2 text-h1">Lanjutkan isian</h1>
      {own.length > 0 && (
        <section aria-labelledby="di-hp-ini" className="mt-6">
          <h2 id="di-hp-ini" className="text-h2">
            Di HP ini
          </h2>
          <ul className="mt-2 border-t border-line">
            {own.map(({ slug, name, endsAt }) => (
              <li key={slug} className="border-b border-line py-4">
                <p>
                  <b>{name}</b>
                  <span className="block text-small text-ink-soft">{`Tersimpan sampai ${formatDate(endsAt)}`}</span>
                </p>
                <div className="mt-2 flex flex-wrap items-center gap-3">
                  <LinkButton href={`${partAddress(slug)}?lanjut`}>Lanjutkan</LinkButton>
                  <ShutForm id={`tutup-${slug}`} slug={slug} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 className="mt-8 text-h2">Dengan kode isian</h2>
      <p className="mt-2">
        {`Kode 8 huruf dan angka tertulis di setiap halaman isian. Isian tersimpan ${DRAFT_DAYS} hari sejak terakhir diisi.`}
      </p>
      <ValidatedForm id="kode" action={resumeByCodeAction} className="mt-6">
        <TextField
          name="kode"
          label="Kode isian"
          hint="Misalnya K7QX-9M2F. Huruf besar atau kecil sama saja."
          size="medium"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          requiredMessage="Tulis kode isian Anda, misalnya K7QX-9M2F."
        />
        <TextField
          name="bukti"
          label="Nomor HP atau tanggal lahir Anda"
          hint="Seperti yang sudah Anda tulis di isian, misalnya 0812 3456 7890 atau 1-7-1990."
          size="medium"
          autoComplete="off"
          maxLength={200}
          requiredMessage="Tulis nomor HP atau tanggal lahir Anda."
        />
        <FormActions>
          <SubmitButton pendingLabel="Membuka…">Buka isian</SubmitButton>
        </FormActions>
      </ValidatedForm>
      <p className="mt-6 text-small text-ink-soft">
        Belum menulis nomor HP atau tanggal lahir di isian itu? Isian itu hanya bisa dilanjutkan di HP yang memulainya.
        Yang sudah dikirim dibuka dengan nomornya di <a href="/lacak">halaman lacak</a>.
      </p>
    </div>
  );
}
