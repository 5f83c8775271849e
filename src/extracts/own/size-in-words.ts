const oneDecimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });

/** The size of files as Swedish writes it, in decimal units: "340 kB", "1,4 MB", "2,1 GB". Rounded up, so that nothing is 0 but nothing. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1e6) return `${whole.format(Math.ceil(bytes / 1e3))}\u00a0kB`;
  if (bytes < 1e9) return `${oneDecimal.format(Math.ceil(bytes / 1e5) / 10)}\u00a0MB`;
  return `${oneDecimal.format(Math.ceil(bytes / 1e8) / 10)}\u00a0GB`;
}
