const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** A method that no page of any portal knows, or a path that cannot be read; null: come in. */
export function frontDoorRefusal(method = "", url = "/") {
  if (!METHODS.has(method)) return { status: 405, sentence: "Cara meminta seperti ini tidak kami kenal." };
  // Pages with a broken %-sequence have words of their own in proxy.ts; these routes stand outside of it.
  if (/^\/(api|_next)\//.test(url) && !isReadable(url.split("?")[0])) {
    return { status: 404, sentence: "Alamat ini tidak ada." };
  }
  return null;
}

function isReadable(path) {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}
