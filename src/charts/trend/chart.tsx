import { useCallback } from 'react';
import type { TrendFigure } from '@/models/trend-figure';
import { Chart } from '../chart';
import type { ChartContext } from '../theme';
import { trendHeight } from './height';
import { trendOption } from './option';

interface TrendChartProps {
  readonly figure: TrendFigure;
  /** One of several small ones: low, and without names, which its heading says. */
  readonly isPanel?: boolean;
  readonly onReady?: () => void;
}

/** A trend as a chart. Load it lazily: ECharts comes with it. */
export default function TrendChart({ figure, isPanel = false, onReady }: TrendChartProps) {
  const option = useCallback((context: ChartContext) => trendOption(figure, context), [figure]);
  const height = useCallback(
    (width: number, rem: number) => trendHeight(figure, width, rem, isPanel),
    [figure, isPanel],
  );
  return <Chart option={option} height={height} label={figure.description} onReady={onReady} />;
}
