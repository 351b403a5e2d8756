/** As letters write it: birth date, month of appointment, sex and number, "19700101 199003 1 001"; others as they are. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");
}
