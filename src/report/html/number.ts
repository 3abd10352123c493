// Numbers as people read them.

/** With commas between the thousands. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** How many there are for every 100 of something; with one decimal where it is less than ten. */
export function perHundred(number: number, of: number): string {
  if (of === 0) return '0';
  const rate = (100 * number) / of;
  return rate < 9.95 ? rate.toFixed(1).replace(/\.0$/, '') : thousands(Math.round(rate));
}

/** "1 finding", "1,200 findings". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${thousands(number)} ${number === 1 ? one : many}`;
}
