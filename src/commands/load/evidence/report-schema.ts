// What a data file may say of reports, what was told back of a period, and who holds an issue: keys of the file's top.

export const reportParts = {};
