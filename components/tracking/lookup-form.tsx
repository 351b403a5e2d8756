import { Button } from "@/components/ui/button";

/** A plain GET form: the number becomes an address that can be kept. */
export function LookupForm({ typed = "", refused = false }: { typed?: string; refused?: boolean }) {
  return (
    <form action="/lacak" method="get" className="mt-6 max-w-read">
      <label htmlFor="ref" className="block font-semibold">
        Nomor permohonan
      </label>
      <p id="ref-petunjuk" className="text-small text-ink-soft">
        12 huruf dan angka, misalnya 26NK-7F3Q-9XMC
      </p>
      {refused && (
        <p id="ref-salah" role="alert" className="mt-1 font-semibold text-danger">
          Kami tidak menemukan permohonan dengan nomor “{typed.slice(0, 40)}”. Periksa lagi nomornya; mungkin ada huruf
          yang tertukar.
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        <input
          id="ref"
          name="ref"
          defaultValue={typed.slice(0, 200)}
          required
          maxLength={2000}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={refused || undefined}
          aria-describedby={refused ? "ref-petunjuk ref-salah" : "ref-petunjuk"}
          className={`min-h-target w-full max-w-80 min-w-0 flex-1 rounded-control border-2 bg-paper px-3 py-2 font-mono uppercase ${refused ? "border-danger" : "border-line-strong"}`}
        />
        <Button type="submit">Lacak</Button>
      </div>
    </form>
  );
}
