/** What a data file may say of this part of the co-production wing: keys of the file's top. */
export const paperParts = {};
