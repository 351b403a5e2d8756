import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { VersionField } from "@/components/forms/version-field";
import { Badge } from "@/components/ui/badge";
import { Empty } from "@/components/ui/empty";
import { isRole, ROLE_NAMES } from "@/lib/domain/roles";
import { formatShortDate } from "@/lib/domain/working-time";
import { endGrantAction, setGrantDecreeAction } from "@/lib/features/users/grants.actions";
import type { GrantItem } from "@/lib/features/users/users.queries";
import { KIND_WORDS, WHEN_WORDS } from "./words";

type Props = { grants: GrantItem[]; services: readonly { slug: string; name: string }[] };

export function GrantList({ grants, services }: Props) {
  if (grants.length === 0)
    return <Empty title="Belum punya peran">Tanpa peran, petugas hanya melihat akunnya sendiri.</Empty>;
  return (
    <ul className="mt-2 border-t border-line">
      {grants.map((grant) => (
        <li key={grant.id} className="border-b border-line py-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{isRole(grant.role) ? ROLE_NAMES[grant.role] : grant.role}</span>
            <span>{KIND_WORDS[grant.kind]}</span>
            <span className="text-ink-soft">
              {formatShortDate(grant.from)} – {grant.to ? formatShortDate(grant.to) : "seterusnya"}
            </span>
            <Badge tone={WHEN_WORDS[grant.when].tone}>{WHEN_WORDS[grant.when].word}</Badge>
          </p>
          {grant.kind !== "definitive" && (
            <p className="text-small text-ink-soft wrap-anywhere">
              {grant.decree ? `Surat penugasan: ${grant.decree}` : "Nomor surat penugasan belum dicatat"}
            </p>
          )}
          {grant.standsFor && (
            <p className="text-small text-ink-soft wrap-anywhere">
              {`Menggantikan ${grant.standsFor.name}: ${movesWords(grant, services)}`}
            </p>
          )}
          {grant.when !== "past" && grant.kind !== "definitive" && <DecreeForm grant={grant} />}
          {grant.held > 0 && <p className="mt-2 text-small">{heldWords(grant)}</p>}
          {grant.when !== "past" && <GrantEndForm grant={grant} />}
        </li>
      ))}
    </ul>
  );
}

/** What passes at its start and comes back at its end. */
function movesWords({ services: chosen }: GrantItem, services: Props["services"]): string {
  const names = services.filter(({ slug }) => chosen.includes(slug)).map(({ name }) => name);
  const which = names.length > 0 ? `tugas layanan ${names.join(", ")}` : "semua tugas";
  return `${which} yang dipegangnya saat mulai berpindah, lalu kembali sesudah hari terakhir.`;
}

/** What ending the role moves. */
function heldWords({ held, standsFor }: GrantItem): string {
  const back = standsFor ? `yang berasal dari ${standsFor.name} kembali kepadanya; yang lain` : "tugas itu";
  return `Memegang ${held} tugas dalam peran ini. Begitu peran berakhir, ${back} kembali ke antrean, kecuali diserahterimakan dahulu: peran di atasnya memindahkannya lewat Tugas, Bagi tugas.`;
}

function DecreeForm({ grant }: { grant: GrantItem }) {
  return (
    <ActionForm
      id={`penugasan-${grant.id}`}
      action={setGrantDecreeAction}
      details={{ summary: "Ubah nomor surat penugasan", plain: true }}
      className="max-w-read"
    >
      <input type="hidden" name="grantId" value={grant.id} />
      <VersionField version={grant.decreeVersion} />
      <TextField
        name="decree"
        label="Nomor surat penugasan"
        hint="Dicetak di bawah jabatan pada surat yang diberi nomor sesudah ini."
        optional
        maxLength={120}
        defaultValue={grant.decree}
      />
      <FormActions>
        <SubmitButton variant="secondary">Simpan nomor</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** The form is always shown: inside a closed fold an error would be hidden without JavaScript. */
function GrantEndForm({ grant }: { grant: GrantItem }) {
  return (
    <ActionForm id={`akhiri-${grant.id}`} action={endGrantAction} className="mt-2 max-w-read">
      <input type="hidden" name="grantId" value={grant.id} />
      <VersionField version={grant.version} />
      <DateField name="to" label="Hari terakhir" hint="Kosongkan untuk mencabut sekarang juga." optional />
      <FormActions>
        <SubmitButton variant="danger">
          Akhiri peran <span className="sr-only">{isRole(grant.role) ? ROLE_NAMES[grant.role] : grant.role}</span>
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
