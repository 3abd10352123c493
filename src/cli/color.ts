// Whether the report is colored: the flag first, then NO_COLOR (no-color.org), then FORCE_COLOR, then whether anybody
// is looking.

export function wantsColor(flag: 'auto' | 'always' | 'never', toStandardOutput: boolean): boolean {
  if (flag !== 'auto') return flag === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return toStandardOutput && process.stdout.isTTY === true && TERM !== 'dumb';
}
