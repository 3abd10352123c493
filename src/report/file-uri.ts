// The address of a file from its path as it is shown, with forward slashes.

/** Relative where the path is; every character that an address cannot have is percent-encoded. */
export function fileUri(path: string): string {
  const parts = path.replace(/\p{Cs}/gu, '\uFFFD').split('/');
  const [drive, ...rest] = parts;
  if (/^[a-zA-Z]:$/.test(drive!) && rest.length > 0) return `file:///${drive}/${encode(rest)}`;
  return path.startsWith('/') ? `file://${encode(parts)}` : encode(parts);
}

function encode(parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/');
}
