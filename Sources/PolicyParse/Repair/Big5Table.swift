/// The two-byte characters of Big5 with the additions of Hong Kong.
enum Big5Table {}
