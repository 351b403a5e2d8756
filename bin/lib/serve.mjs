import { openPortal } from "./portal.mjs";

/** @import { Asked, FirstAdmin, OpenOptions, Portal, Settings } from "./types.ts" */

/**
 * Opens the portal, says where it is, and stays until asked to stop.
 * @param {Settings} settings
 * @param {Asked} asked
 * @param {OpenOptions & { afterReady?: (portal: Portal) => void | Promise<void> }} options
 * @returns {Promise<number>}
 */
export async function servePortal(settings, asked, { say, afterReady = () => {}, ...options }) {
  const cancel = new AbortController();
  const stopped = asked.then((code) => {
    cancel.abort();
    return code;
  });
  let portal;
  try {
    portal = await openPortal(settings, { say, signal: cancel.signal, ...options });
  } catch (error) {
    // Asked to stop while still opening: what had been started is stopped by now.
    if (cancel.signal.aborted) return stopped;
    throw error;
  }
  if (portal.running !== undefined) {
    say(`Portal sudah berjalan di ${portal.running}`);
    return 0;
  }
  const public_ = settings.publicUrl ?? portal.address;
  say(`Portal siap di ${public_}${adminLine(portal.admin, public_)}`);
  await afterReady(portal);
  const code = await stopped;
  say("Menghentikan portal …");
  await portal.stop();
  return code;
}

/**
 * The first admin's one-time link, until somebody has set a password by it.
 * @param {FirstAdmin} admin
 * @param {string} address
 */
export function adminLine(admin, address) {
  if (!admin) return "";
  return ` · buat kata sandi admin (${admin.email}), tautan sekali pakai: ${address}/petugas/undangan/${admin.token}`;
}
