import "server-only";
import type { NoticeChannel } from "../../db/generated/enums";
import type { Channel } from "./channel";
import { mail } from "./mail";
import { portal } from "./portal";

export type ChannelName = NoticeChannel;

/** The compiler completes this table with the database's list of channels. */
export const CHANNELS: Record<ChannelName, Channel> = { portal, mail };
