import { observe } from '../shared/page/observe/observe.ts';

// Stands in the page's own world before its first script.
observe(window);
