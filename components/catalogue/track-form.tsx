import { Button } from "@/components/ui/button";

/** Asks for the reference alone; any writing of it is understood. Works as a plain GET. */
export function TrackForm() {
  return (
    <form action="/lacak" method="get">
      <label htmlFor="lacak-nomor" className="block font-semibold">
        Lacak permohonan
      </label>
      <p id="lacak-petunjuk" className="text-small text-ink-soft">
        Nomor yang Anda terima saat mengajukan
      </p>
      <div className="mt-1.5 flex flex-wrap gap-2">
        <input
          id="lacak-nomor"
          name="ref"
          required
          maxLength={2000}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="lacak-petunjuk"
          className="min-h-target w-full min-w-0 flex-1 basis-32 rounded-control border-2 border-line-strong bg-paper px-3 font-mono"
        />
        <Button type="submit" variant="secondary">
          Lacak
        </Button>
      </div>
    </form>
  );
}
