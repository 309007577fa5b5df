// What a data file may say of people and handovers made by a seed: keys of the file's top.

export const generatedParts = {};
