' Seed 2, "Hashmap DIM/insert/lookup"
DIM h AS HASHMAP
h("name") = "Alice"
h("city") = "Paris"
PRINT h("name")
PRINT h("city")
h("name") = "Bob"
PRINT h("name"); " "; h.SIZE()
