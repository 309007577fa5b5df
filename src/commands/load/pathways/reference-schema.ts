// What a data file may say of references and referrals: keys of the file's top.

export const referenceParts = {};
