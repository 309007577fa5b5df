// A file that comes with a form, as text: UTF-8, or the older letters that spreadsheets in offices still write.

/** 50,000 lines of a list and room to spare. */
export const mostInAFile = 16 * 1024 * 1024;

export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
