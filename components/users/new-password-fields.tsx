import { TextField } from "@/components/forms/text-field";

export function NewPasswordFields() {
  return (
    <>
      <TextField
        name="password"
        label="Kata sandi baru"
        hint="Paling sedikit 15 huruf. Beberapa kata yang Anda ingat lebih aman daripada satu kata yang rumit."
        type="password"
        autoComplete="new-password"
        minLength={15}
        requiredMessage="Tulis kata sandi."
      />
      <TextField
        name="passwordAgain"
        label="Ketik sekali lagi"
        type="password"
        autoComplete="new-password"
        requiredMessage="Ketik ulang kata sandi."
      />
    </>
  );
}
