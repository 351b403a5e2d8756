/**
 * Capitals, figures and a few signs as strokes on a grid of 4 by 6, y downwards: "0006|4046|0343" is H. A font of our
 * own, because neither every phone nor every server has the same one, and some servers have none.
 */
const STROKES: Record<string, string> = {
  A: "062046|1333",
  B: "00063645443303|0030414233",
  C: "4130100105163645",
  D: "00063645413000",
  E: "40000646|0333",
  F: "400006|0333",
  G: "41301001051636454323",
  H: "0006|4046|0343",
  I: "1030|2026|1636",
  J: "4045361605",
  K: "0006|400346",
  L: "000646",
  M: "0600234046",
  N: "06004640",
  O: "100105163645413010",
  P: "06003041423303",
  Q: "100105163645413010|2446",
  R: "06003041423303|2346",
  S: "413010010213334445361605",
  T: "0040|2026",
  U: "000516364540",
  V: "002640",
  W: "0016233640",
  X: "0046|4006",
  Y: "002340|2326",
  Z: "00400646",
  "0": "100105163645413010",
  "1": "112026|1636",
  "2": "01103041420646",
  "3": "0110304142334445361605|1333",
  "4": "36300444",
  "5": "400002324345361605",
  "6": "413010010516364544331304",
  "7": "004016",
  "8": "13020110304142331304051636454433",
  "9": "051636454130100102133342",
  "–": "0343",
  "-": "1333",
  ".": "2526",
  ",": "2516",
  ":": "2122|2425",
  "/": "4006",
  "(": "30212536",
  ")": "10212516",
  "'": "2021",
};

export const GLYPH_HEIGHT = 6;
/** From one sign to the next. */
export const GLYPH_STEP = 5.6;

export type Stroke = [number, number][];

const KNOWN = new Map(Object.entries(STROKES).map(([sign, strokes]) => [sign, strokes.split("|").map(pointsOf)]));

/** The strokes of a sign; an accent is left out, and what has no strokes is a space. */
export function glyphOf(sign: string): Stroke[] {
  const plain = sign.normalize("NFD").charAt(0).toUpperCase();
  return KNOWN.get(sign) ?? KNOWN.get(plain) ?? [];
}

function pointsOf(stroke: string): Stroke {
  return (stroke.match(/\d\d/g) ?? []).map((pair) => [Number(pair.charAt(0)), Number(pair.charAt(1))]);
}
