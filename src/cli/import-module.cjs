// Loads a package for the one file of the command; apart, since old versions of Node do not know `import()`.
'use strict';

module.exports = (name) => import(name);
