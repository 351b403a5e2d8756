/** A link that opens WhatsApp with a prepared text; `phone` as it is stored, "+62812…". Nothing is sent by it. */
export function whatsAppLink(phone: string, text: string): string {
  return `https://wa.me/${phone.replace(/\D/g, "")}?text=${encodeURIComponent(text)}`;
}
