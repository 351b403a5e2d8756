const SIGNS: readonly (readonly [value: number, sign: string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/**
 * 11 is "XI".
 * @throws RangeError outside 1 to 3999
 */
export function roman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) throw new RangeError(`No Roman numeral for ${number}`);
  let left = number;
  return SIGNS.map(([value, sign]) => {
    const many = Math.floor(left / value);
    left -= many * value;
    return sign.repeat(many);
  }).join("");
}
