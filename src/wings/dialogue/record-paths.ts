// Every URL of the record of a session, built once, below the session's own.
export const recordPaths = {};
