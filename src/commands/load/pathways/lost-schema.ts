// What a data file may say of sessions that were lost: keys of the file's top.

export const lostParts = {};
