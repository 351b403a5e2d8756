import { LazyActionForm, LazySubmitButton } from "@/components/forms/when-shown";
import { formatShortDate, formatTime } from "@/lib/domain/working-time";
import { removeDocumentAction } from "@/lib/features/documents/documents.actions";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { fileSize } from "./file-size";
import { LISTED_NAME, LISTED_ROW } from "./listed-row";

type Props = { documents: ListedDocument[]; fields: Record<string, string>; back: string };

/** What is there already, each with a look and, while it may be, a way to take it back. */
export function FileList({ documents, fields, back }: Props) {
  if (documents.length === 0) return null;
  const { requirement: _requirement, ...owner } = fields;
  return (
    <ul className="mt-2">
      {documents.map((document) => (
        <li key={document.id} className={LISTED_ROW}>
          <a href={`/api/files/${document.id}?tampil`} className={LISTED_NAME}>
            {document.name}
          </a>
          <span className="text-small text-ink-soft">
            {fileSize(document.size)}, {formatShortDate(document.createdAt)}, {formatTime(document.createdAt)}
          </span>
          {document.removable && (
            <LazyActionForm id={`hapus-${document.id}`} action={removeDocumentAction}>
              {Object.entries({ ...owner, id: document.id, back }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <LazySubmitButton variant="quiet" pendingLabel="Menghapus…">
                Hapus<span className="sr-only"> {document.name}</span>
              </LazySubmitButton>
            </LazyActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
