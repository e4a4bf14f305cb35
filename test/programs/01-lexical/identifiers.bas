_a = 1
a_b_c = 2
A1B2 = 3
very_long_identifier_name_number_42 = 4
__ = 5
PRINT _a; a_b_c; a1b2; VERY_LONG_identifier_name_number_42; __
