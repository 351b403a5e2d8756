"use client";

import { useEffect } from "react";
import { dropFilesOf } from "./kept-files";

/** What this browser still keeps of a draft that was sent is deleted: nobody will send it any more. */
export function ForgetFiles({ of }: { of: string }) {
  useEffect(() => void dropFilesOf(of), [of]);
  return null;
}
