// A file that comes with a form, as text: UTF-8, or the older letters that spreadsheets in offices still write.

/** 50,000 lines of a list and room to spare. */
export const mostInAFile = 16 * 1024 * 1024;

export const tooLargeWords = `This file is larger than ${mostInAFile / 1024 / 1024} MB`;

/** What the form's reader throws while a larger file still comes. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';

export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
