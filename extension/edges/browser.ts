/** The one door to the browser. Everything behind it takes the part it needs as an argument. */
export { default as browser } from 'webextension-polyfill';
