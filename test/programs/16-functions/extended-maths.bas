PRINT DEG(3.14159265358979); " "; RAD(180); " "; CLAMP(5, 1, 3); CLAMP(0, 1, 3); CLAMP(2, 1, 3); " "; LERP(10, 20, 0.25)
PRINT FACT(5); " "; COMB(5, 2); " "; PERM(5, 2); " "; FMOD(7.5, 2); " "; EXP2(3)
PRINT SIGMOID(0); " "; LOG1P(0); " "; EXPM1(0); " "; COPYSIGN(3, -1); " "; FMA(2, 3, 4)
