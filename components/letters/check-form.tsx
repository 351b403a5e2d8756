import { Button } from "@/components/ui/button";

/** A plain GET form: the code becomes an address. */
export function CheckForm({ typed = "", refused = false }: { typed?: string; refused?: boolean }) {
  return (
    <form action="/verifikasi" method="get" className="mt-6 max-w-read">
      <label htmlFor="kode" className="block font-semibold">
        Kode periksa
      </label>
      <p id="kode-petunjuk" className="text-small text-ink-soft">
        12 huruf dan angka di bawah kode QR surat, misalnya 7F3Q-9XMC-2KHT
      </p>
      {refused && (
        <p id="kode-salah" role="alert" className="mt-1 font-semibold text-danger">
          Tidak ada surat dengan kode “{typed.slice(0, 40)}”. Periksa lagi kodenya. Bila tetap tidak ada, surat itu
          bukan dari portal ini, atau masih draf.
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        <input
          id="kode"
          name="kode"
          defaultValue={typed.slice(0, 100)}
          required
          maxLength={500}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={refused || undefined}
          aria-describedby={refused ? "kode-petunjuk kode-salah" : "kode-petunjuk"}
          className={`min-h-target w-full max-w-80 min-w-0 flex-1 rounded-control border-2 bg-paper px-3 py-2 font-mono uppercase ${refused ? "border-danger" : "border-line-strong"}`}
        />
        <Button type="submit">Periksa</Button>
      </div>
    </form>
  );
}
