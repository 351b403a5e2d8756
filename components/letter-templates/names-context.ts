"use client";

import { createContext } from "react";

/** Plain names of the placeholders that the letter knows. */
export const NamesContext = createContext<readonly string[]>([]);
