/** Told to the document when one person is done at this phone. */
export const HANDED_ON = "handed-on";

/** Files on their way, in the browser's own database (components/documents/kept-files.ts). */
export const KEPT_FILES = "berkas";
