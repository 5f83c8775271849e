import { describe, expect, test } from 'vitest';
import { trendOption } from '@/charts/trend/option';
import { arbetsplatser, medskapande, panel, sjukfranvaro } from './models';
import { renderSvg } from './render';
import { dark, light } from './tokens';

const sizes = [
  [940, 400],
  [280, 320],
  [1800, 700],
] as const;
const pictures = [
  ...sizes.flatMap(([width, height]) =>
    Object.entries({ medskapande, sjukfranvaro, arbetsplatser }).map(([name, figure]) => ({
      name,
      figure,
      width,
      height,
    })),
  ),
  { name: 'panel', figure: panel, width: 300, height: 180 },
  { name: 'panel-sjukfranvaro', figure: sjukfranvaro, width: 300, height: 180 },
];

describe('A trend is drawn as reviewed', () => {
  for (const { name, figure, width, height } of pictures) {
    for (const [theme, tokens] of Object.entries({ light, dark })) {
      test(`${name} at ${width} × ${height}, ${theme}`, async () => {
        const svg = renderSvg(trendOption(figure, { tokens, width, height }), { width, height });
        await expect(svg).toMatchFileSnapshot(`__svg__/${name}-${width}x${height}-${theme}.svg`);
      });
    }
  }
});
