import { TextField } from "@/components/forms/text-field";

type Given = { name: string; email: string; nip: string | null; rank: string | null; post: string | null };

export function StaffFields({ given }: { given?: Given }) {
  return (
    <>
      <TextField
        name="name"
        label="Nama lengkap"
        autoComplete="off"
        maxLength={200}
        defaultValue={given?.name}
        requiredMessage="Tulis nama lengkap."
      />
      <TextField
        name="email"
        label="Alamat e-mail"
        hint="Untuk masuk ke portal."
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        defaultValue={given?.email}
        requiredMessage="Tulis alamat e-mail."
      />
      <TextField
        name="nip"
        label="NIP"
        hint="18 angka"
        optional
        inputMode="numeric"
        autoComplete="off"
        size="medium"
        defaultValue={given?.nip ?? undefined}
      />
      <TextField
        name="rank"
        label="Pangkat/golongan"
        hint="Untuk blok tanda tangan"
        optional
        autoComplete="off"
        maxLength={120}
        defaultValue={given?.rank ?? undefined}
      />
      <TextField
        name="post"
        label="Jabatan"
        hint="Untuk blok tanda tangan"
        optional
        autoComplete="off"
        maxLength={120}
        defaultValue={given?.post ?? undefined}
      />
    </>
  );
}
