export const MAIN_ID = "isi";

export function SkipLink() {
  return (
    <a href={`#${MAIN_ID}`} className="skip-link absolute top-2 left-2 z-50 bg-paper px-4 py-3 font-semibold">
      Langsung ke isi
    </a>
  );
}
