PRINT UCASE$("Hello 123 world!"); LCASE$("Hello 123 WORLD!")
PRINT "["; TRIM$("  a b  "); "]["; LTRIM$("  a b  "); "]["; RTRIM$("  a b  "); "]["; TRIM$("   "); "]["; TRIM$(""); "]"
PRINT "["; TRIM$("\t x \t"); "]["; LTRIM$("\tx"); "]["; RTRIM$("x\t"); "]"
