/**
 * Keys of well-known services, told by how they begin (each documented by who gives them out). Publishable keys (`pk_`)
 * are for everybody and stay; keys of browsers (`AIza`) are left out with the others, since some are a person's own.
 */
const forms = [
  'xox[a-z](?:\\.xox[a-z])?-[\\w-]{10,}',
  'xapp-[\\w-]{10,}',
  'github_pat_\\w{20,}',
  'gh[opusr]_\\w{16,}',
  'gl(?:pat|dt|rt|ptt|soat|cbt|ft|imt|agent)-[\\w-]{16,}',
  'A(?:KIA|SIA)[A-Z\\d]{12,}',
  '(?:sk|rk)_(?:live|test)_\\w{10,}',
  'whsec_[\\w+/]{16,}',
  'sk-(?=[\\w-]{0,60}\\d)[\\w-]{16,}',
  'AIza[\\w-]{30,}',
  'ya29\\.[\\w-]{10,}',
  'GOCSPX-[\\w-]{16,}',
  '1//0[\\w-]{20,}',
  'y[0-3]__?[\\w-]{16,}',
  't1\\.[\\w-]{16,}={0,2}(?:\\.[\\w-]{16,}={0,2})?',
  'AQVN[\\w-]{30,}',
  'AQAAAA[\\w-]{26,}',
  'vk\\d\\.a\\.[\\w-]{16,}',
  'EAA[A-Za-z\\d]{20,}',
  'npm_\\w{30,}',
  'pypi-[\\w-]{30,}',
  'hf_[A-Za-z\\d]{30,}',
  'dop_v1_[\\da-f]{30,}',
  'shp(?:at|ss|ca|pa)_[\\da-fA-F]{24,}',
  'SG\\.[\\w-]{16,}\\.[\\w-]{16,}',
  'sq0[a-z]{3}-[\\w-]{20,}',
  '\\d{8,10}:AA[\\w-]{30,}',
  's:[\\w-]{16,}\\.[\\w+/]{20,}={0,2}',
].join('|');

/** Such a key is the whole text. */
export const wholeKey = new RegExp(`^(?:${forms})$`);

/** Such keys inside a text. They begin where no such character stands before, so that time is linear. */
export const innerKeys = new RegExp(`(?<![A-Za-z\\d])(?:${forms})`, 'g');
