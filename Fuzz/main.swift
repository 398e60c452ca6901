import Foundation

#if FUZZING
  import CFuzzer

  // fuzz CORPUS… [options of libFuzzer]: the environment's FUZZ_TARGET names what is tried.
  let arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.some(CommandLine.unsafeArgv)
  var count = CommandLine.argc
  var values = arguments
  exit(
    LLVMFuzzerRunDriver(&count, &values) { data, size in
      FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    })
#else
  // fuzz [TARGET] FILE…: replays files, every target unless one is named.
  var files = CommandLine.arguments.dropFirst()
  var targets = FuzzTarget.allCases
  if let named = files.first.flatMap(FuzzTarget.init(rawValue:)) {
    targets = [named]
    files.removeFirst()
  }
  for file in files {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    for target in targets { target.run(Array(bytes)) }
  }
  print("\(files.count) files, \(targets.count) targets: every promise kept")
#endif
