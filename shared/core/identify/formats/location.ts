import { judge, named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('geo, location, coords, coordinates, position, latlng, ll, gps, center');
const saysLatitude = nameSays('lat, latitude, широта');
const saysLongitude = nameSays('lng, lon, long, longitude, долгота');

const pair = /^\[?(-?\d{1,3}\.\d{2,17})[,;] ?(-?\d{1,3}\.\d{2,17})\]?$/;
/** So many decimals tell a street; fewer are any two numbers, unless a name says otherwise. */
const precise = /\.\d{3,17}\D+\d+\.\d{3,17}\]?$/;
const single = /^-?\d{1,3}\.\d{2,17}$/;

const within = (text: string | undefined, limit: number) => Math.abs(Number(text)) <= limit;

/** A pair of latitude and longitude in either order (maps of Yandex and GeoJSON begin with the longitude), or one of them under its own name. */
export function location({ words, text }: Subject) {
  const [, one, other] = pair.exec(text) ?? [];
  if (one !== undefined) {
    const name = says(words);
    const fits = (within(one, 90) && within(other, 180)) || (name && within(one, 180) && within(other, 90));
    const shape = fits && (name || precise.test(text)) ? {} : undefined;
    return shape && judge('location', { name, shape }, { category: 'location' });
  }
  const limit = saysLatitude(words) ? 90 : saysLongitude(words) ? 180 : 0;
  const shape = single.test(text) && within(text, limit) ? {} : undefined;
  return named('location', { name: limit > 0, shape }, { category: 'location' });
}
