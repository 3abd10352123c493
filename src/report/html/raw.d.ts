// The text of a file, as Vite and our bundler import it.

declare module '*?raw' {
  const text: string;
  export default text;
}
