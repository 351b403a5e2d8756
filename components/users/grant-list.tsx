import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { Empty } from "@/components/ui/empty";
import { isRole, ROLE_NAMES } from "@/lib/domain/roles";
import { formatShortDate } from "@/lib/domain/working-time";
import { endGrantAction } from "@/lib/features/users/grants/actions";
import type { GrantLine } from "@/lib/features/users/queries";
import { KIND_WORDS, WHEN_WORDS } from "./words";

export function GrantList({ grants }: { grants: GrantLine[] }) {
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
          {grant.when !== "past" && <GrantEndForm grant={grant} />}
        </li>
      ))}
    </ul>
  );
}

function GrantEndForm({ grant }: { grant: GrantLine }) {
  const role = isRole(grant.role) ? ROLE_NAMES[grant.role] : grant.role;
  return (
    <Details summary={<span className="text-small">Akhiri peran {role}</span>} className="border-y-0 max-w-read">
      <ActionForm id={`akhiri-${grant.id}`} action={endGrantAction}>
        <input type="hidden" name="grantId" value={grant.id} />
        <DateField
          name="to"
          label="Hari terakhir"
          hint="Kosongkan untuk mencabut sekarang juga."
          optional
          min={grant.from}
        />
        <SubmitButton variant="danger">Akhiri peran</SubmitButton>
      </ActionForm>
    </Details>
  );
}
