import { handlers } from "@/lib/platform/auth";

export const dynamic = "force-dynamic";

export const { GET, POST } = handlers;
