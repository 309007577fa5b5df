// Fills in the form of a page as someone would who means to send it.
export function filled(html: string): Record<string, string> {
  const body: Record<string, string> = {};
  const main = /<form[^>]*class="form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  for (const [input] of main.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(input, 'name');
    const type = attribute(input, 'type') ?? 'text';
    const value = attribute(input, 'value') ?? '';
    if (!name || name === 'csrf' || name in body) continue;
    if (type === 'radio' || type === 'checkbox') {
      if (value !== '') body[name] = value;
    } else if (type === 'hidden') body[name] = value;
    else body[name] = value || guess(name);
  }
  for (const [, name, text] of main.matchAll(/<textarea\b[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g))
    if (name) body[name] = text?.trim() || 'Words of the matrix';
  for (const [, name, options] of main.matchAll(/<select\b[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const value = [...(options ?? '').matchAll(/<option[^>]*value="([^"]*)"/g)]
      .map((option) => option[1] ?? '')
      .find((one) => one !== '');
    if (name && value) body[name] = value;
  }
  return body;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

function guess(name: string): string {
  if (name.endsWith('-day')) return '3';
  if (name.endsWith('-month')) return '3';
  if (name.endsWith('-year')) return '2027';
  return /count|minutes|people|needed|coming|every|papers|position/i.test(name) ? '6' : 'Words of the matrix';
}
