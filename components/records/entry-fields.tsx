import { RadioGroup } from "@/components/forms/choice-group";
import { DateField } from "@/components/forms/date-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { MoneyField, UnitField } from "@/components/forms/unit-field";
import type { EntryKind } from "@/lib/domain/programmes";

/** The fields of one entry; the server judges them by lib/domain/programmes/entries.ts. */
export function EntryFields({ kind, firstDay }: { kind: EntryKind; firstDay: string | null }) {
  switch (kind) {
    case "committee":
      return (
        <>
          <TextField name="name" label="Nama" maxLength={200} />
          <TextField name="post" label="Jabatan dalam panitia" maxLength={200} hint="Misalnya ketua, anggota" />
        </>
      );
    case "speaker":
      return (
        <>
          <TextField name="name" label="Nama narasumber" maxLength={200} />
          <TextField name="from" label="Asal" optional maxLength={300} hint="Lembaga atau usahanya" />
          <TextField name="topic" label="Materi" maxLength={200} />
        </>
      );
    case "item":
      return (
        <>
          <TextField name="name" label="Nama barang" maxLength={200} />
          <TextField name="specification" label="Spesifikasi" optional maxLength={500} />
          <UnitField name="quantity" label="Jumlah" unit="satuan" />
          <TextField name="unit" label="Satuan" maxLength={30} size="short" hint="Misalnya buah, set" />
          <MoneyField name="price" label="Harga satuan" />
        </>
      );
    case "slot":
      return (
        <>
          <DateField name="date" label="Tanggal" defaultValue={firstDay ?? ""} />
          <TextField name="hours" label="Jam" maxLength={40} size="medium" hint="Misalnya 09.00-15.00" />
          <TextField name="activity" label="Acara" maxLength={200} />
          <TextField name="place" label="Tempat" optional maxLength={300} />
        </>
      );
    case "survey":
      return (
        <>
          <TextField name="point" label="Yang diperiksa" maxLength={200} />
          <RadioGroup
            name="ready"
            label="Keadaannya"
            options={[
              { value: "ya", label: "Siap" },
              { value: "tidak", label: "Belum siap" },
            ]}
          />
          <TextField name="note" label="Keterangan" optional maxLength={300} />
        </>
      );
    case "problem":
      return (
        <>
          <TextArea name="text" label="Masalah" maxLength={1000} rows={2} />
          <TextArea name="followUp" label="Tindak lanjut" optional maxLength={1000} rows={2} />
        </>
      );
  }
}
