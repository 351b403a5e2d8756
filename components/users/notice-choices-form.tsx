import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickBox } from "@/components/forms/tick-box";
import { VersionField } from "@/components/forms/version-field";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { NOTICE_KIND_WORDS, NOTICE_KINDS } from "@/lib/domain/notice-kinds";
import { chooseNoticesAction } from "@/lib/features/users/account.actions";
import type { NoticesForm } from "@/lib/features/users/account.queries";

const WAYS = { portal: "Portal", mail: "E-mail" } as const;

type Props = { notices: NoticesForm; email: string };

/** Which kinds of notices come in the portal and which by mail. */
export function NoticeChoicesForm({ notices: { choices, version }, email }: Props) {
  return (
    <section aria-labelledby="pilihan-pemberitahuan" className="mt-8">
      <h2 id="pilihan-pemberitahuan" className="text-h2">
        Pemberitahuan
      </h2>
      <p className="mt-1 text-ink-soft wrap-anywhere">
        E-mail dikirim ke {email}. Pemberitahuan tentang keamanan akun selalu masuk ke portal.
      </p>
      <ActionForm id="pemberitahuan" action={chooseNoticesAction} className="mt-2">
        <VersionField version={version} />
        <Table caption="Pemberitahuan yang Anda terima" captionHidden>
          <TableHead>
            <Th>Tentang</Th>
            <Th>{WAYS.portal}</Th>
            <Th>{WAYS.mail}</Th>
          </TableHead>
          <tbody>
            {NOTICE_KINDS.map((kind) => (
              <Tr key={kind}>
                <Td>{NOTICE_KIND_WORDS[kind]}</Td>
                {(["portal", "mail"] as const).map((way) => (
                  <Td key={way} className="py-0">
                    <TickBox
                      name={way}
                      value={kind}
                      label={`${NOTICE_KIND_WORDS[kind]}: ${WAYS[way]}`}
                      checked={choices[kind][way]}
                    />
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
        </Table>
        <SubmitButton variant="secondary" className="mt-3">
          Simpan pilihan
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
