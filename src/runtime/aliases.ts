/** Rows that a C library function implements as it is. */
import type { RuntimeName } from '#bytecode';

// biome-ignore format: table
export const ALIASES: Partial<Record<RuntimeName, string>> = {
  fb_pow:       'pow',
  fb_sin:       'sin',
  fb_cos:       'cos',
  fb_tan:       'tan',
  fb_asin:      'asin',
  fb_acos:      'acos',
  fb_atan:      'atan',
  fb_atan2:     'atan2',
  fb_sinh:      'sinh',
  fb_cosh:      'cosh',
  fb_tanh:      'tanh',
  fb_asinh:     'asinh',
  fb_acosh:     'acosh',
  fb_atanh:     'atanh',
  fb_exp:       'exp',
  fb_exp2:      'exp2',
  fb_expm1:     'expm1',
  fb_log:       'log',
  fb_log10:     'log10',
  fb_log1p:     'log1p',
  fb_hypot:     'hypot',
  fb_cbrt:      'cbrt',
  fb_erf:       'erf',
  fb_erfc:      'erfc',
  fb_tgamma:    'tgamma',
  fb_lgamma:    'lgamma',
  fb_fmod:      'fmod',
  fb_remainder: 'remainder',
  fb_copysign:  'copysign',
  fb_fma:       'fma',
};

/** The same as pairs: row, C function. */
export const ALIASED: readonly (readonly [row: string, symbol: string])[] = Object.entries(ALIASES);

/** C functions that library routines call; the machine's `exit` leaves the program, not the process. */
// biome-ignore format: list
export const C_FUNCTIONS: readonly string[] = [
  'malloc', 'calloc', 'realloc', 'free', 'memcpy', 'memmove', 'memset', 'memcmp', 'memchr', 'strlen',
  'snprintf', 'strtod', 'pow', 'exp', 'log', 'log1p', 'expm1', 'erfc',
  'write', 'read', 'open', 'close', 'poll', 'isatty', 'ioctl', '__errno_location',
  'clock_gettime', 'nanosleep', 'time', 'localtime_r', 'strftime', 'getenv', 'fcntl', 'system', 'exit',
  'malloc_usable_size', 'sigaction', 'raise',
];
