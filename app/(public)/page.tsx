export default function StartPage() {
  return (
    <h1 className="max-w-read text-h1">
      Ajukan layanan usaha kecil dari rumah, lalu ikuti permohonan Anda sampai selesai.
    </h1>
  );
}
