/** The property by which pages learn of the wish (Global Privacy Control, 3.1), as the browsers that have it define it. */
const property = Object.getOwnPropertyDescriptor(
  {
    get globalPrivacyControl() {
      return true;
    },
  },
  'globalPrivacyControl',
);
if (property) Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', property);
