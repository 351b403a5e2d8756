import { z } from "zod";

export const MailId = z.uuid();
