f$ = "##.#"
DIM a$(2)
a$(1) = "[###]"
PRINT USING f$; 3.14
PRINT USING a$(1); 7
PRINT USING "##" + "#"; 5
PRINT USING (f$); 1.25
PRINT USING f$; 1; 2
PRINT USING "## ## ##"; 1, 2, 3
PRINT USING "##,##"; 1234
PRINT USING "-##"; 5
PRINT USING "#"; -1
PRINT USING "@"; "a"; : PRINT "b"
PRINT USING "####.##"; -1234.5
PRINT USING "+##.#"; -2.55
PRINT USING "**#,###.##"; 1234.5
PRINT USING "$$#,###.##"; 1234.5
PRINT USING "$$##"; -5
PRINT USING "**##-"; -5
PRINT USING "##^^^^"; 1234
PRINT USING "#.###^^^^"; 0
PRINT USING "###%"; 50
DIM l AS LONG
l = 1234567890123
PRINT USING "#################"; l
PRINT USING "###.##"; 2.675
PRINT USING "!"; "abc"
PRINT USING "&"; "abc"
PRINT USING "_#"; 5
