// The module is its header: libFuzzer itself comes with the compiler.
