/** For inputs of plain GET forms; a server component cannot read a constant out of a client module. */
export const INPUT_CLASS =
  "block min-h-target w-full rounded-control border-2 border-line-strong bg-paper px-3 py-2 text-base text-ink";
