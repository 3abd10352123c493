import { version } from '../../package.json';

/** The version of replylint. */
export const VERSION: string = version;
