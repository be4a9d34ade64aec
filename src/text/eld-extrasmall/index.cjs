'use strict';
// eld offers itself to `import` only, and its database takes a fifth of a second to load: both are met here.
let detector;
let createDetector = () => undefined;

exports.setDetectorFactory = (create) => {
  createDetector = create;
};

exports.snippetLanguage = (text) => {
  detector ??= createDetector() ?? require('./model.mjs').eld;
  return detector.detect(text).language;
};
