import type { PDFPageProxy } from 'pdfjs-dist';
import { type Rule, times } from './pdf-geometry';
import { rulesOf } from './pdf-rules';

/** A piece of text on a page. Measures are points from the page's upper left corner, as it is read. */
export interface PdfItem {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that the letters stand on. */
  readonly base: number;
  /** The height of the letters' font. */
  readonly size: number;
  readonly font: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  readonly rules: readonly Rule[];
}

/** @param drawing the same page, opened so that what cannot be drawn of it is passed over */
export async function readPage(page: PDFPageProxy, drawing: PDFPageProxy): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items = content.items.flatMap((item): PdfItem[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = times(transform, item.transform);
    // A stamp across the page is no line of it.
    if (Math.abs(b) > Math.abs(a) * 0.05 || a < 0) return [];
    return [
      { text: item.str, left, right: left + item.width, base, size: Math.hypot(c, d), font: item.fontName },
    ];
  });
  // A page of nothing but a picture is not taken apart.
  const rules = items.length === 0 ? [] : await rulesOf(drawing, transform);
  page.cleanup();
  drawing.cleanup();
  return { width, height, items, rules };
}
