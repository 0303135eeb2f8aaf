/** Where the state files leave what is chosen; the guard takes it away before the page's first script runs. */
export const stateName = '__inserviceHandling';
