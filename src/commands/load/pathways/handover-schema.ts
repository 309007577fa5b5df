// What a data file may say of handovers: keys of the file's top.

export const handoverParts = {};
