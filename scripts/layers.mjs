// Who may import whom, bottom to top. Change it only together with a record in docs/decisions/.
export const LAYERS = {
  support: [],
  'target/x64': ['support'],
  os: ['support'],
  link: ['support', 'target/x64', 'os'],
  il: ['support'],
  optimize: ['support', 'il'],
  codegen: ['support', 'target/x64', 'link', 'il'],
  bytecode: ['support', 'il'],
  tiers: ['support', 'target/x64', 'os', 'link', 'il', 'optimize', 'codegen', 'bytecode'],
  language: ['support', 'bytecode'],
  runtime: ['support', 'os', 'link', 'il', 'bytecode'],
  debug: ['support', 'target/x64', 'os', 'link', 'il', 'codegen', 'bytecode'],
  session: [
    'support',
    'target/x64',
    'os',
    'link',
    'il',
    'optimize',
    'codegen',
    'bytecode',
    'tiers',
    'language',
    'runtime',
    'debug',
  ],
  cli: ['support', 'os', 'il', 'bytecode', 'language', 'session', 'debug'],
};

// Packages from outside, and the only folder each may be named in.
export const PACKAGES = { koffi: 'os', 'capstone-wasm': 'debug' };
