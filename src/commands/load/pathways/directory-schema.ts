// What a data file may say of services and where they are offered: keys of the file's top.

export const directoryParts = {};
