import { cleanup, configure } from '@testing-library/preact';
import { afterEach } from 'vitest';

/** Files share their modules, so the library's own cleaning, which it asks for when it is loaded, would end with the first file. */
afterEach(cleanup);

// A busy machine draws later than the second that the library waits for.
configure({ asyncUtilTimeout: 10_000 });
