/// Rows of Big5 that Unicode's first table for it filled with kana, Cyrillic letters and enclosed
/// numbers, in places where later ones have other characters or none.
enum Big5Table {}
