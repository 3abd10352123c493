// What every page carries with it, as it stands in the files of page/.

import base from './page/base.css?raw';
import copy from './page/copy.js?raw';
import filter from './page/filter.js?raw';
import filters from './page/filters.css?raw';
import media from './page/media.css?raw';
import overview from './page/overview.css?raw';
import point from './page/point.js?raw';
import print from './page/print.js?raw';
import replies from './page/replies.css?raw';

export const STYLE = [base, overview, filters, replies, media].join('\n');

/** Each is a module, so that it runs when the page is there and shares no names with the others. */
export const SCRIPTS: readonly string[] = [filter, copy, point, print];
