'use strict';
// danfo.js asks `data instanceof tf.Tensor` for every frame; the rest of TensorFlow is not used here.
class Tensor {}
const refuse = (name) => () => {
  throw new Error(
    `${name}: tensors are not available; selon installs danfo.js without TensorFlow (see CONTRIBUTING.md)`,
  );
};
module.exports = new Proxy(
  { Tensor },
  { get: (target, name) => target[name] ?? (name === '__esModule' ? undefined : refuse(String(name))) },
);
