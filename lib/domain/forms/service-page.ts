import type { Page } from "./question";

/** What a service asks of its own. */
export const SERVICE_PAGE = { key: "layanan", title: "Yang Anda perlukan" } as const satisfies Page;
