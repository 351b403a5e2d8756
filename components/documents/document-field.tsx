import { headers } from "next/headers";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import type { SignedStatement } from "@/lib/domain/counter";
import { ACCEPTED_TYPES, FILE_REFUSALS, isFileRefusal } from "@/lib/domain/files";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { FileList } from "./file-list";
import { FullNote } from "./listed-row";
import { PhotoExample } from "./photo-example";
import { UploadLazily } from "./upload-lazily";

/** Where the files go; what it says is proved again on the server by the browser's cookies. */
export type DocumentOwner =
  | { kind: "draft"; service: string; draftId: string }
  | { kind: "correction"; reference: string; applicationId: string }
  | { kind: "counter"; reference: string; requirement: string }
  | { kind: "entry"; entry: string }
  | { kind: "output"; runId: string; dutyId: string; reference: string }
  | { kind: "programme"; programmeId: string; dutyId: string }
  | { kind: "letter"; letterId: string }
  | { kind: "incoming"; letterId: string }
  | { kind: "delivery"; deliveryId: string };

const FILE_INPUT =
  "block min-h-target w-full max-w-full rounded-control border-2 border-line-strong bg-paper px-3 py-2 file:mr-3 file:min-h-8 file:rounded-control file:border-2 file:border-line-strong file:bg-wash file:px-3 file:text-ink";

type Props = {
  owner: DocumentOwner;
  requirement: {
    key: string;
    label: string;
    hint: string;
    required: boolean;
    maxFiles: number;
    identity?: boolean | undefined;
  };
  documents: ListedDocument[];
  /** Why the office asks for it again; below the heading, for whoever hears the page goes from heading to heading. */
  reason?: string | undefined;
  /** Words that go over the picture of an identity paper before it is kept. */
  stamp?: string | undefined;
  /** What the applicant may sign on the screen of the counter in place of a file. */
  statement?: SignedStatement | undefined;
  /** The page to come back to. */
  back: string;
  /** Refusal of the last plain upload; a page that does not know it leaves it to its own address. */
  problem?: string | undefined;
  /** Another way than a file, below it. */
  children?: ReactNode;
};

/**
 * One requirement: its files, and a way to add one. A plain form with a file input posts
 * without JavaScript; with it, the island takes over and shows progress.
 */
export async function DocumentField({
  owner,
  requirement,
  documents,
  reason,
  stamp,
  statement,
  back,
  problem,
  children,
}: Props) {
  const id = `syarat-${requirement.key}`;
  const fields = fieldsOf(owner, requirement.key);
  const code = problem ?? (await problemInAddress(requirement.key));
  const refusal = code === "session_ended" ? SENT_TOO_LATE : isFileRefusal(code) ? FILE_REFUSALS[code] : null;
  // What was handed in before a correction stays listed and takes no room from what replaces it.
  const own = documents.filter((document) => document.removable);
  const full = own.length >= requirement.maxFiles;
  const plainForm = `/api/unggah?${new URLSearchParams({ ...fields, field: requirement.key, back })}`;
  return (
    <section id={id} aria-labelledby={`${id}-judul`} className="mt-8 max-w-read scroll-mt-4 first:mt-0">
      <h3 id={`${id}-judul`} className="text-h3">
        {requirement.label}{" "}
        {!requirement.required && <span className="font-normal text-ink-soft">(boleh dikosongkan)</span>}
      </h3>
      {reason && <p className="font-semibold text-danger">{reason}</p>}
      {requirement.hint && <p className="text-small text-ink-soft">{requirement.hint}</p>}
      <p className="text-small text-ink-soft">
        {`Kirim paling banyak ${requirement.maxFiles} foto (JPG, PNG, WebP, HEIC) atau PDF, paling besar 10 MB tiap berkas.`}
      </p>
      {requirement.identity && <PhotoExample />}
      {stamp && (
        <p className="text-small text-ink-soft">
          {`Agar tidak bisa dipakai orang lain, di atas gambarnya kami tulis tipis “${stamp}”. Sebaiknya kirim foto, bukan PDF.`}
        </p>
      )}
      {refusal && (
        <p role="alert" data-problems="" id={`${id}-salah`} className="mt-1 font-semibold text-danger">
          {refusal}
        </p>
      )}
      <FileList documents={documents} fields={fields} back={back} />
      {full && <FullNote maxFiles={requirement.maxFiles} />}
      <UploadLazily
        id={id}
        label={requirement.label}
        fields={fields}
        accept={ACCEPTED_TYPES}
        maxFiles={requirement.maxFiles}
        listed={own.map((document) => document.id)}
        place={placeOf(owner, requirement.key)}
        desk={owner.kind === "entry" || owner.kind === "counter" ? { statement } : undefined}
        stamp={stamp}
      >
        {full ? null : <PlainForm id={id} label={requirement.label} action={plainForm} isRefused={refusal !== null} />}
      </UploadLazily>
      {children}
    </section>
  );
}

/** Told by a page of its own: whoever reads it has signed in again by now. */
const SENT_TOO_LATE = "Berkas tadi belum tersimpan: sesi Anda sudah berakhir waktu itu. Pilih berkasnya sekali lagi.";

type PlainProps = { id: string; label: string; action: string; isRefused: boolean };

/** One file at a time, without JavaScript. */
function PlainForm({ id, label, action, isRefused }: PlainProps) {
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="mt-2 flex flex-wrap items-center gap-3"
    >
      <label htmlFor={`${id}-berkas`} className="sr-only">
        Pilih berkas {label}
      </label>
      <input
        id={`${id}-berkas`}
        type="file"
        name="file"
        accept={ACCEPTED_TYPES}
        required
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? `${id}-salah` : undefined}
        className={FILE_INPUT}
      />
      <button type="submit" className={buttonClass("secondary")}>
        Unggah<span className="sr-only"> {label}</span>
      </button>
    </form>
  );
}

/** proxy.ts hands the page's address on, so that a field deep in a page finds what the plain form came back with. */
async function problemInAddress(requirement: string): Promise<string | null> {
  const path = (await headers()).get("x-portal-path") ?? "";
  const query = new URLSearchParams(path.split("?")[1] ?? "");
  return query.get("syarat") === requirement ? query.get("salah") : null;
}

/** An applicant's own papers, by what they belong to: the page of another draft or case never asks for them. */
function placeOf(owner: DocumentOwner, requirement: string): string | undefined {
  if (owner.kind === "draft") return `${owner.draftId} ${requirement}`;
  return owner.kind === "correction" ? `${owner.applicationId} ${requirement}` : undefined;
}

function fieldsOf(owner: DocumentOwner, requirement: string): Record<string, string> {
  if (owner.kind === "draft") return { service: owner.service, requirement };
  if (owner.kind === "correction") return { reference: owner.reference, requirement };
  if (owner.kind === "counter") return { reference: owner.reference, requirement: owner.requirement, counter: "ya" };
  if (owner.kind === "entry") return { entry: owner.entry, requirement };
  if (owner.kind === "programme") return { programme: owner.programmeId, duty: owner.dutyId };
  if (owner.kind === "letter") return { letter: owner.letterId };
  if (owner.kind === "incoming") return { incoming: owner.letterId };
  if (owner.kind === "delivery") return { delivery: owner.deliveryId };
  return { reference: owner.reference, duty: owner.dutyId };
}
