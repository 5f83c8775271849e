import { type ChartOption, echarts } from '@/charts/echarts';
import { textWidth } from '@/charts/text';

// There is no canvas here to measure text with, and a machine's own fonts must not move a picture.
echarts.setPlatformAPI({
  measureText: (text, font = '14px') => ({
    width: textWidth(text, Number.parseFloat(/[\d.]+(?=px)/.exec(font)?.[0] ?? '14')),
  }),
});

/** A figure as an SVG text, the same on every machine and in every run. */
export function renderSvg(option: ChartOption, { width, height }: { width: number; height: number }): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height, locale: 'SV' });
  try {
    chart.setOption(option);
    return `${normalised(chart.renderToSVGString())}\n`;
  } finally {
    chart.dispose();
  }
}

/** ECharts numbers its elements and classes over the whole process: they are numbered anew from zero in each picture. */
function normalised(svg: string): string {
  const names = new Map<string, string>();
  return svg
    .replace(/zr\d+-(c|g|cls-)\w*\d+/g, (name, kind: string) => {
      if (!names.has(name)) names.set(name, `${kind.replace('-', '')}${names.size}`);
      return names.get(name) ?? name;
    })
    .replace(/>\s*</g, '>\n<');
}
