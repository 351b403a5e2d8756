"use client";

import { type ComponentProps, useState } from "react";
import { Details } from "@/components/ui/details";
import { useTold } from "./form-context";

type Props = ComponentProps<typeof Details> & {
  /** Ids of the forms in it. */
  forms: readonly string[];
};

/** A fold that holds whole forms: what one of them was answered without a script lies open. */
export function FormsFold({ forms, open, ...rest }: Props) {
  const told = useTold(...forms) !== undefined;
  const [wasTold] = useState(told);
  return <Details {...rest} open={open || wasTold} />;
}
