import Adversaries
import PolicyParse

/// Random sentences of date words, read and resolved: what is found lies in the text, in order,
/// and a range that runs backwards is said to; a text eight times as long takes no more than twice
/// its share of time.
struct RandomDates {
  private var source: SplitMix
  private var context = DateContext()

  private init(seed: UInt64) {
    source = SplitMix(seed: seed)
    context.issuedOn = CalendarDay(year: 2021, month: 6, day: 14)
  }

  /// Runs what `random-dates COUNT SEED` asks for; false where the arguments ask for something else.
  static func run(_ arguments: ArraySlice<String>) -> Bool {
    let numbers = arguments.dropFirst().compactMap { UInt32($0) }
    guard arguments.first == "random-dates", numbers.count == 2 else { return false }
    var dates = RandomDates(seed: UInt64(numbers[1]))
    let time = ContinuousClock().measure { dates.run(sentences: Int(numbers[0])) }
    print("\(numbers[0]) sentences in \(time): every promise kept")
    print("eight times the length takes \(dates.growth()) times as long")
    return true
  }

  private mutating func run(sentences count: Int) {
    for _ in 0..<count {
      let text = sentence(words: 1 + next() % 24)
      check(DateRecognizer.mentions(in: text, range: 0..<text.count), in: text)
    }
  }

  /// The time that a long text takes, as a multiple of that of one an eighth as long.
  private mutating func growth() -> Double {
    let short = time(sentence(words: 25_000))
    let long = time(sentence(words: 200_000))
    precondition(long < short * 16, "\(long) after \(short): more than the length makes")
    return long / short
  }

  private func check(_ mentions: [DateMention], in text: WorkingText) {
    let (dates, diagnostics) = DateResolver.resolve(mentions, in: text, context: context)
    var end = 0
    for date in dates {
      precondition(date.range.lowerBound >= end && !date.range.isEmpty, "dates are in order")
      precondition(date.range.upperBound <= text.count, "a date lies in the text")
      end = date.range.upperBound
      if let first = date.start, let last = date.end, last < first {
        precondition(diagnostics.contains { $0.range == date.range }, "a range ascends or is said")
      }
    }
  }

  private func time(_ text: WorkingText) -> Double {
    let times = (0..<5).map { _ in
      ContinuousClock().measure {
        check(DateRecognizer.mentions(in: text, range: 0..<text.count), in: text)
      }
    }
    return (times.min() ?? .zero) / .seconds(1)
  }

  private mutating func sentence(words count: Int) -> WorkingText {
    var scalars: [Unicode.Scalar] = []
    for _ in 0..<count {
      scalars += DateAlphabet.words[next() % DateAlphabet.words.count].unicodeScalars
    }
    return Normalizer.normalize(scalars)
  }

  /// The next number that is not negative.
  private mutating func next() -> Int { Int(source.next() >> 1) }
}
