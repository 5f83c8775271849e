import { type ChartTokens, lineColour } from '../theme';
import type { TooltipContent, TooltipRow } from './tooltip-rows';

/** Marks before the names, the same shapes as on the lines. */
const marks = { total: '●', women: '■', men: '▲' } as const;

/**
 * The tooltip as an element: text nodes and styles by property, so that neither the content security policy nor a unit's
 * name with an angle bracket in it can break it.
 */
export function tooltipElement(content: TooltipContent, tokens: ChartTokens): HTMLElement {
  const root = element('div', { font: `400 ${tokens.rem * 0.875}px/1.4 ${tokens.font}`, color: tokens.ink });
  root.append(element('div', { fontWeight: '600' }, content.heading));
  const table = element('div', {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: '0.6em',
    alignItems: 'baseline',
  });
  for (const row of content.rows) table.append(...rowCells(row, tokens));
  root.append(table);
  for (const note of content.notes)
    root.append(element('div', { color: tokens.ink2, marginTop: '4px' }, note));
  return root;
}

function rowCells({ line, value, isAbsent, target }: TooltipRow, tokens: ChartTokens): HTMLElement[] {
  const valueStyle = isAbsent ? { color: tokens.ink3 } : { fontWeight: '600' };
  const name = element('span', {}, line.label);
  if (target !== undefined) name.append(element('span', { color: tokens.ink2 }, `, ${target}`));
  return [
    element('span', { color: lineColour(line.colour, tokens), fontSize: '0.8em' }, marks[line.sex]),
    name,
    element('span', { ...valueStyle, textAlign: 'right' }, value),
  ];
}

function element(tag: string, style: Partial<CSSStyleDeclaration>, content?: string): HTMLElement {
  const created = document.createElement(tag);
  Object.assign(created.style, style);
  if (content !== undefined) created.textContent = content;
  return created;
}
