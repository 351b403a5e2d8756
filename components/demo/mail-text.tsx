import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/lib/domain/working-time";
import type { OpenedMail } from "@/lib/features/demo/demo.queries";

const ADDRESS = /(https?:\/\/\S+)/;

/** The mail as its reader sees it: plain text, with its address to press. */
export function MailText({ mail }: { mail: OpenedMail }) {
  return (
    <article>
      <h1 className="mt-2 text-h1">{mail.subject}</h1>
      <div className="mt-6 max-w-read">
        <SummaryList
          items={[
            { term: "Dari", value: mail.from },
            { term: "Kepada", value: mail.to },
            { term: "Diterima", value: formatDateTime(mail.at) },
          ]}
        />
      </div>
      <p className="mt-6 max-w-read break-words whitespace-pre-line">
        {mail.text.split(ADDRESS).map((part) =>
          ADDRESS.test(part) ? (
            <a key={part} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </article>
  );
}
