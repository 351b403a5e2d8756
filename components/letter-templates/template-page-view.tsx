import { BackLink } from "@/components/layout/back-link";
import { Notice } from "@/components/ui/notice";
import type { TemplatePage } from "@/lib/features/letter-templates/template-page.queries";
import { SavedNotice } from "./saved-notice";
import { TemplateEditor } from "./template-editor";
import { VersionList } from "./version-list";

/** The words of one kind of letter: what stands, the form, the versions. */
export function TemplatePageView({ page, news }: { page: TemplatePage; news: string }) {
  const { kind, newest, shown, versions, initial, examples, names, letterhead } = page;
  const here = `/petugas/pengaturan/surat/${kind.key}`;
  return (
    <>
      <BackLink href="/petugas/pengaturan/surat">Semua surat</BackLink>
      <h1 className="text-h1">{kind.name}</h1>
      <p className="text-ink-soft">{newest === 0 ? "Naskah bawaan portal" : `Versi ${newest}`}</p>
      <SavedNotice news={news} saved="Naskah disimpan sebagai versi baru." />
      {shown !== newest && (
        <Notice
          tone="warning"
          title={`Yang dibuka: ${shown === 0 ? "naskah bawaan portal" : `versi ${shown}`}`}
          className="mt-4 max-w-read"
        >
          <p>
            Simpan untuk memakainya lagi sebagai versi baru, atau <a href={here}>kembali ke yang dipakai sekarang</a>.
          </p>
        </Notice>
      )}
      <TemplateEditor
        key={`${newest}-${shown}`}
        kind={kind.key}
        naming={kind.naming}
        version={newest}
        initial={initial}
        examples={examples}
        names={names}
        letterhead={letterhead}
        numbered={kind.numbered}
      />
      <VersionList versions={versions} address={here} newest={newest} />
    </>
  );
}
