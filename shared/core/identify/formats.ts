import { age } from './formats/age.ts';
import { birthDate } from './formats/birth-date.ts';
import { city } from './formats/city.ts';
import { deviceId } from './formats/device-id.ts';
import { domainSession } from './formats/domain-session.ts';
import { drivingLicence } from './formats/driving-licence.ts';
import { email } from './formats/email.ts';
import { epoch } from './formats/epoch.ts';
import { googleAnalytics } from './formats/google-analytics.ts';
import { googleSession } from './formats/google-session.ts';
import { hash } from './formats/hash.ts';
import { hotjarVisitor } from './formats/hotjar-visitor.ts';
import { identityDocument } from './formats/identity-document.ts';
import { iin } from './formats/iin.ts';
import { ipAddress } from './formats/ip-address.ts';
import { jwt } from './formats/jwt.ts';
import { location } from './formats/location.ts';
import { metaBrowser } from './formats/meta-browser.ts';
import { metricaFirstVisit } from './formats/metrica-first-visit.ts';
import { metricaVisitor } from './formats/metrica-visitor.ts';
import { microsoftVisitor } from './formats/microsoft-visitor.ts';
import { objectId } from './formats/object-id.ts';
import { opaqueVisitor } from './formats/opaque-visitor.ts';
import { personName } from './formats/person-name.ts';
import { phone } from './formats/phone.ts';
import { plate } from './formats/plate.ts';
import { referrer } from './formats/referrer.ts';
import { searchQuery } from './formats/search-query.ts';
import { sex } from './formats/sex.ts';
import { specialCategory } from './formats/special-category.ts';
import { tcString } from './formats/tc-string.ts';
import { topMailVisitor } from './formats/top-mail-visitor.ts';
import { ulid } from './formats/ulid.ts';
import { userAgent } from './formats/user-agent.ts';
import { uuid } from './formats/uuid.ts';
import { vehicle } from './formats/vehicle.ts';
import { vin } from './formats/vin.ts';
import { yandexVisitor } from './formats/yandex-visitor.ts';

/** Every format, each told by what it is alone. A new one begins here: the texts stop compiling until they know it. */
export const formats = [
  googleAnalytics,
  googleSession,
  metaBrowser,
  metricaVisitor,
  metricaFirstVisit,
  yandexVisitor,
  topMailVisitor,
  domainSession,
  hotjarVisitor,
  opaqueVisitor,
  microsoftVisitor,
  tcString,
  jwt,
  uuid,
  ulid,
  objectId,
  epoch,
  hash,
  email,
  phone,
  iin,
  ipAddress,
  location,
  plate,
  vin,
  vehicle,
  personName,
  birthDate,
  age,
  sex,
  city,
  identityDocument,
  drivingLicence,
  userAgent,
  deviceId,
  referrer,
  searchQuery,
  specialCategory,
] as const;

/** The name of a format. */
export type FormatName = NonNullable<ReturnType<(typeof formats)[number]>>['format'] | 'credential';
