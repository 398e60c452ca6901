import Adversaries
import Foundation

/// Files that are tried one after another, as they are or changed.
struct Replay {
  private var targets = FuzzTarget.allCases
  private var files: [String] = []
  /// Changed copies of each file; 0 for the file itself.
  private var mutants = 0
  /// Where inputs are kept that break a promise, and as `current` the one that is being tried.
  private var folder: URL?

  struct Usage: Error {
    let word: String
  }

  init(_ words: ArraySlice<String>) throws {
    var words = words
    if let named = words.first.flatMap(FuzzTarget.init(rawValue:)) {
      targets = [named]
      words.removeFirst()
    }
    while let word = words.popFirst() {
      switch word {
      case "--mutants":
        guard let count = words.popFirst().flatMap({ Int($0) }) else { throw Usage(word: word) }
        mutants = count
      case "--keep":
        guard let path = words.popFirst() else { throw Usage(word: word) }
        folder = URL(fileURLWithPath: path, isDirectory: true)
      default: files.append(word)
      }
    }
  }

  /// Whether every promise was kept.
  func run() throws -> Bool {
    if let folder {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    var broken = 0
    var tried = 0
    for (number, file) in files.enumerated() {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      for (mutant, input) in inputs(bytes, seed: UInt64(number)) {
        tried += 1
        if try !keepsPromises(input, "\(file)\(mutant.map { " mutant \($0)" } ?? "")", tried) {
          broken += 1
        }
      }
    }
    guard tried > 0 else { throw Usage(word: "no file") }
    print(
      "\(tried) inputs, \(targets.count) targets: \(broken == 0 ? "every promise kept" : "\(broken) BROKEN")"
    )
    return broken == 0
  }

  /// The inputs made of a file, each with its number among the changed ones.
  private func inputs(_ bytes: [UInt8], seed: UInt64) -> AnySequence<(mutant: Int?, bytes: [UInt8])>
  {
    if mutants == 0 { return AnySequence([(nil, bytes)]) }
    return AnySequence(
      (0..<mutants).lazy.map { number in
        var mutation = Mutation(seed: seed &* 1_000_003 &+ UInt64(number))
        return (number, mutation.changed(bytes))
      })
  }

  private func keepsPromises(_ input: [UInt8], _ name: String, _ number: Int) throws -> Bool {
    try keep(input, as: "current")
    var holds = true
    for target in targets {
      Deadline.set(seconds: 60)
      do {
        try target.run(input)
      } catch {
        print("\(name): \(error)")
        try keep(input, as: "\(target.rawValue)-\(number)")
        holds = false
      }
    }
    return holds
  }

  private func keep(_ input: [UInt8], as name: String) throws {
    guard let folder else { return }
    try Data(input).write(to: folder.appendingPathComponent(name))
  }
}

/// Ends the program when something takes too much of the processor's time.
enum Deadline {
  static func set(seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_VIRTUAL.rawValue), &timer, nil)
  }
}
