/** A stored file is as high on its way into the page's list as in it: nothing below moves under a finger. */
export const LISTED_ROW = "flex flex-wrap items-center gap-x-4 border-b border-line";
export const LISTED_NAME =
  "inline-flex min-h-target min-w-0 basis-full items-center wrap-anywhere sm:flex-1 sm:basis-0";

/** Said where no more may come, by whichever list holds the last of them. */
export function FullNote({ maxFiles }: { maxFiles: number }) {
  return (
    <p className="text-small text-ink-soft">
      {`Sudah ${maxFiles} berkas, paling banyak di sini. Hapus satu kalau ingin mengganti.`}
    </p>
  );
}
