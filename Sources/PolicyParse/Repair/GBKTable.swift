/// The two-byte characters of GBK.
enum GBKTable {}
