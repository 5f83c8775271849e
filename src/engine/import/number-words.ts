/** A whole number with Swedish thousands: `1 000 000`. */
export const groupedNumber = (number: number): string => number.toLocaleString('sv-SE');
