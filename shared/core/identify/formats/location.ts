import { judge, named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('geo, location, coords, coordinates, position, latlng, ll, gps, center');
const saysLatitude = nameSays('lat, latitude, широта');
const saysLongitude = nameSays('lng, lon, long, longitude, долгота');

const pair = /^\[?(-?\d{1,2}\.\d{3,17})[,;] ?(-?\d{1,3}\.\d{3,17})\]?$/;
const single = /^-?\d{1,3}\.\d{2,17}$/;

const within = (text: string | undefined, limit: number) => Math.abs(Number(text)) <= limit;

/** A pair of latitude and longitude, or one of them under its own name. */
export function location({ words, text }: Subject) {
  const [, latitude, longitude] = pair.exec(text) ?? [];
  if (latitude !== undefined) {
    const shape = within(latitude, 90) && within(longitude, 180) ? {} : undefined;
    return shape && judge('location', { name: says(words), shape }, { category: 'location' });
  }
  const limit = saysLatitude(words) ? 90 : saysLongitude(words) ? 180 : 0;
  const shape = single.test(text) && within(text, limit) ? {} : undefined;
  return named('location', { name: limit > 0, shape }, { category: 'location' });
}
