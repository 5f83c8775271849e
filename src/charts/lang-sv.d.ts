declare module 'echarts/lib/i18n/langSV.js' {
  import type { registerLocale } from 'echarts/core';

  const swedish: Parameters<typeof registerLocale>[1];
  export default swedish;
}
