// What a JSON text holds as data.

import type { Data } from '../data/data.ts';
import type { Location } from '../data/query.ts';
import { JsonPlaces } from './json-places.ts';
import { JsonString } from './json-string.ts';

const NUMBER = /[-+.\deE]+/y;

/** `root` is the value of `json`, which begins at `base` of its file. */
export function jsonData(root: unknown, json: string, base: number): Omit<Data, 'places'> {
  const places = new JsonPlaces(json);
  return {
    root,
    expect: (location) => places.want(location),
    written: (location) => {
      const start = places.offset(location) + 1;
      return new JsonString(json, start, stringAt(root, location).length, base);
    },
    rawNumber: (location) => {
      NUMBER.lastIndex = places.offset(location);
      return NUMBER.exec(json)![0];
    },
  };
}

function stringAt(root: unknown, location: Location): string {
  return location.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown>)[key],
    root,
  ) as string;
}
