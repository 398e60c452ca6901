import Foundation

#if FUZZING
  import CFuzzer

  // fuzz CORPUS… [options of libFuzzer]: the environment's FUZZ_TARGET names what is tried.
  let arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.some(CommandLine.unsafeArgv)
  var count = CommandLine.argc
  var values = arguments
  exit(
    LLVMFuzzerRunDriver(&count, &values) { data, size in
      do {
        try FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: data, count: size)))
      } catch {
        fatalError("\(error)")
      }
      return 0
    })
#else
  // fuzz random-dates COUNT SEED: reads that many random sentences of date words.
  if RandomDates.run(CommandLine.arguments.dropFirst()) { exit(0) }
  // fuzz [TARGET] [--mutants N] [--keep FOLDER] FILE…: replays files, every target unless one is
  // named; with --mutants so many changed copies of each file instead.
  do {
    exit(try Replay(CommandLine.arguments.dropFirst()).run() ? 0 : 1)
  } catch {
    print("fuzz: \(error)")
    exit(64)
  }
#endif
