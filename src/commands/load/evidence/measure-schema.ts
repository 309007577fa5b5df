// What a data file may say of measures, their readings and change ideas: keys of the file's top.

export const measureParts = {};
