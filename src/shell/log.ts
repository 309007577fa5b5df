// Logs hold ids and verdicts, never words: the route's pattern and not the address, of a database error only code,
// constraint and table, of any other fault its name and where it was thrown, never its message.
export interface LoggedFault {
  readonly name: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly at?: readonly string[];
}

export function loggedFault(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, table } = error as Error & Record<'code' | 'constraint' | 'table', unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    at: frames.slice(0, 12).map((line) => line.trim()),
  };
}
