// Which panel of the folded sheet each of the leaflet's eight parts stands on. Pure.
const panels = ['flap', 'flap', 'left', 'left', 'middle', 'middle', 'right', 'back'] as const;

export const panelOf = (part: number): (typeof panels)[number] => panels[part] ?? 'back';
