import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { together } from "@/components/forms/together";

/** The two are judged together: whichever is edited, nothing is said of the other. */
export const INSERTING = together(["after", "insertedReason"]);

export const INSERTING_HINT =
  "Hanya bila nomor berikutnya tidak bisa dipakai, misalnya surat bertanggal lama yang terlewat. Di buku nomor tampak sebagai sisipan, dengan alasannya.";

/** The keepers' exception: a number behind one that is taken, with its reason. `alone`: the form gives no other number. */
export function InsertedFields({ alone = false }: { alone?: boolean }) {
  return (
    <>
      {alone && <input type="hidden" name="inserting" value="ya" />}
      <TextField
        name="after"
        label="Di belakang nomor urut"
        hint={`Misalnya 5: nomor urutnya menjadi 005.01.${alone ? "" : " Kosongkan untuk memakai nomor berikutnya."}`}
        optional={!alone}
        size="short"
        inputMode="numeric"
        maxLength={7}
      />
      <TextArea name="insertedReason" label="Alasan disisipkan" optional={!alone} rows={2} maxLength={500} />
    </>
  );
}

/** To whoever approves a letter and does not keep the register: what number it gets, and whom to ask for another. */
export function InsertingElsewhere() {
  return (
    <p className="no-print mt-3 max-w-read text-small text-ink-soft">
      Surat ini mendapat nomor berikutnya, juga bila tanggalnya sudah lewat. Nomor sisipan dijaga Sekretaris dan Kepala
      Dinas: bila nomor berikutnya tidak bisa dipakai, hubungi Sekretaris sebelum menyetujui.{" "}
      <a href="/petugas/surat">Buka buku nomor</a>
    </p>
  );
}
