import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { RadioGroup } from "@/components/forms/choice-group";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { removeViewAction, saveViewAction } from "@/lib/features/case-list/saved-views.actions";
import type { KeptView } from "@/lib/features/case-list/saved-views.queries";

/** What was kept under a name; `shown`: the address of what is looked at. */
export function SavedViewLinks({ views, shown }: { views: KeptView[]; shown: string }) {
  if (views.length === 0) return null;
  return (
    <nav aria-label="Pandangan yang disimpan" className="no-print mt-3">
      <ul className="flex flex-wrap gap-x-6">
        {views.map(({ id, name, query, office, removable }) => (
          <li key={id} className="flex min-h-target flex-wrap items-center gap-x-2">
            <Link
              prefetch={false}
              href={`/petugas/permohonan?${query}`}
              aria-current={query === shown ? "page" : undefined}
              className="aria-[current=page]:font-semibold"
            >
              {name}
            </Link>
            <span className="text-small text-ink-soft">{office ? "kantor" : "saya"}</span>
            {removable && query === shown && (
              <ActionForm id={`hapus-${id}`} action={removeViewAction} className="inline">
                <input type="hidden" name="viewId" value={id} />
                <SubmitButton variant="quiet">
                  Hapus<span className="sr-only"> pandangan {name}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const WHOSE = [
  { value: "saya", label: "Saya sendiri" },
  { value: "kantor", label: "Seluruh kantor" },
];

/** `mayShare`: a head may give it to everybody. */
export function SaveViewForm({ query, mayShare }: { query: string; mayShare: boolean }) {
  return (
    <ActionForm
      key={query}
      id="simpan-pandangan"
      action={saveViewAction}
      details={{ summary: "Simpan pilihan ini sebagai pandangan", className: "no-print my-4" }}
    >
      <input type="hidden" name="query" value={query} />
      <TextField name="name" label="Nama pandangan" maxLength={60} requiredMessage="Tulis nama pandangan ini." />
      {mayShare && <RadioGroup name="whose" label="Untuk" options={WHOSE} defaultValue="saya" />}
      <FormActions>
        <SubmitButton>Simpan pandangan</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
