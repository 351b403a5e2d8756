/** What micro businesses of Lombok Barat live from, with what each would ask the office for. */
export type Trade = {
  name: string;
  product: string;
  kbli: string;
  activity: string;
  tool: readonly [name: string, specification: string, price: string];
  topic: string;
  capacity: string;
};

export const TRADES: readonly Trade[] = [
  trade(
    "Tenun Sasak",
    "Kain tenun ikat dan songket Sasak",
    "13122",
    "Menenun kain ikat dan songket di rumah",
    ["Alat tenun gedogan", "Kayu jati, lebar 110 cm", "3.500.000"],
    "Pewarna alam untuk kain tenun",
    "25 lembar kain sebulan",
  ),
  trade(
    "Ayam Taliwang",
    "Ayam taliwang dan plecing kangkung",
    "56102",
    "Memasak dan menjual ayam taliwang di warung sendiri",
    ["Panggangan gas", "Dua tungku, baja tahan karat", "2.750.000"],
    "Kebersihan dan keamanan pangan",
    "60 porsi sehari",
  ),
  trade(
    "Ketak Lestari",
    "Tas, nampan dan tempat tisu anyaman ketak",
    "16291",
    "Menganyam kerajinan ketak lalu mengasapnya",
    ["Oven pengering ketak", "Kapasitas 50 buah, pemanas gas", "4.200.000"],
    "Desain kerajinan untuk pasar ekspor",
    "120 buah sebulan",
  ),
  trade(
    "Gula Aren",
    "Gula aren cetak dan gula semut",
    "10722",
    "Menyadap nira aren dan memasaknya menjadi gula semut",
    ["Wajan besar dan tungku hemat kayu", "Diameter 90 cm", "1.850.000"],
    "Pengemasan gula semut",
    "200 kg sebulan",
  ),
  trade(
    "Kopi Lombok",
    "Kopi robusta sangrai dan bubuk",
    "10761",
    "Menyangrai dan menggiling kopi dari kebun sekitar",
    ["Mesin sangrai kopi", "Kapasitas 3 kg, gas", "8.500.000"],
    "Pemasaran daring untuk pemula",
    "150 kg sebulan",
  ),
  trade(
    "Mutiara Sekotong",
    "Perhiasan mutiara air laut dan air tawar",
    "32115",
    "Merangkai mutiara menjadi kalung, anting dan cincin",
    ["Bor mutiara dan alat poles", "Mata bor 0,5 sampai 2 mm", "2.400.000"],
    "Foto produk dengan HP",
    "40 set sebulan",
  ),
  trade(
    "Keripik Pisang",
    "Keripik pisang dan singkong aneka rasa",
    "10794",
    "Membuat keripik dan menitipkannya di kios",
    ["Mesin perajang keripik", "Kapasitas 50 kg per jam", "3.100.000"],
    "Perhitungan harga jual",
    "800 bungkus sebulan",
  ),
  trade(
    "Gerabah Banyumulek",
    "Gerabah hias dan kendi maling",
    "23932",
    "Membuat gerabah dengan tangan, lalu membakarnya",
    ["Meja putar gerabah", "Motor listrik 250 watt", "3.900.000"],
    "Desain gerabah dan pewarnaan",
    "90 buah sebulan",
  ),
  trade(
    "Jajan Sasak",
    "Jaja tujak, renggi dan opak-opak",
    "10792",
    "Membuat jajan basah dan kering untuk pasar pagi",
    ["Dandang dan pengukus", "Tiga susun, 40 liter", "1.250.000"],
    "Izin PIRT dan label pangan",
    "500 bungkus sebulan",
  ),
  trade(
    "Sate Bulayak",
    "Sate bulayak dan minuman kelapa muda",
    "56104",
    "Menjual sate bulayak dengan gerobak setiap sore",
    ["Gerobak kaki lima", "Rangka aluminium, 150 x 70 cm", "4.800.000"],
    "Melayani pembeli dan mencatat keuangan",
    "80 porsi sehari",
  ),
  trade(
    "Cukli Rungkang",
    "Kotak dan meja ukir bertatah kulit kerang cukli",
    "16293",
    "Mengukir kayu dan menatahnya dengan kulit kerang",
    ["Mesin ukir tangan", "Daya 300 watt, lengkap dengan mata ukir", "1.950.000"],
    "Desain kerajinan untuk pasar ekspor",
    "30 buah sebulan",
  ),
  trade(
    "Tahu Tempe",
    "Tahu dan tempe kedelai",
    "10391",
    "Membuat tempe dan tahu setiap pagi untuk pasar",
    ["Mesin giling kedelai", "Kapasitas 40 kg per jam", "5.200.000"],
    "Pengelolaan limbah usaha tahu",
    "1.200 potong sehari",
  ),
];

function trade(
  name: string,
  product: string,
  kbli: string,
  activity: string,
  tool: Trade["tool"],
  topic: string,
  capacity: string,
): Trade {
  return { name, product, kbli, activity, tool, topic, capacity };
}
