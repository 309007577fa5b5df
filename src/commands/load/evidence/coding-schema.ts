// What a data file may say of codes and coding: keys of the file's top.

export const codingParts = {};
