import Foundation
import PolicyParse

/// One promise each that must hold for any bytes at all; a broken one ends the program.
enum FuzzTarget: String, CaseIterable {
  /// Decoding gives text, or says in a known code why not.
  case decode
  /// Repairing what is repaired changes nothing more.
  case repair
  /// The records of a file cover it whole, and reading it again gives the same bytes.
  case parse
  /// Sentences made of date words are read, whatever their order.
  case dates
  /// What is written as JSON is one line of strict JSON.
  case json

  func run(_ bytes: [UInt8]) {
    switch self {
    case .decode: decode(bytes)
    case .repair: repair(bytes)
    case .parse: parse(bytes)
    case .dates: dates(bytes)
    case .json: json(bytes)
    }
  }

  private func decode(_ bytes: [UInt8]) {
    do {
      let text = try Extractor().text(of: bytes)
      require(!bytes.isEmpty || text.isEmpty, "no bytes give no text")
    } catch {
      require(error.code.hasPrefix("E_"), "an error has a code")
    }
  }

  private func repair(_ bytes: [UInt8]) {
    guard let once = try? Extractor(.anyText).repair(bytes).text else { return }
    guard let twice = try? Extractor(.utf8).repair(Array(once.utf8)).text else { return }
    require(once == twice, "repairing repaired text changes nothing")
  }

  private func parse(_ bytes: [UInt8]) {
    let first = lines(of: bytes)
    for record in (try? Extractor(.anyText).records(from: bytes, path: "-")) ?? [] {
      require(record.source.coverage == 1, "a record covers its document")
    }
    require(first == lines(of: bytes), "same bytes in, same bytes out")
  }

  private func dates(_ bytes: [UInt8]) {
    let sentence = bytes.map { DateAlphabet.words[Int($0) % DateAlphabet.words.count] }.joined()
    for record in (try? Extractor().records(from: sentence)) ?? [] {
      require(record.source.coverage == 1, "a record covers its document")
    }
  }

  private func json(_ bytes: [UInt8]) {
    for line in lines(of: bytes) {
      require(!line.contains { $0 < 0x20 || $0 == 0x7F }, "no control character in a line")
      require(
        (try? JSONSerialization.jsonObject(with: Data(line))) != nil, "a line is JSON")
    }
  }

  private func lines(of bytes: [UInt8]) -> [[UInt8]] {
    guard let records = try? Extractor(.anyText).records(from: bytes, path: "-") else { return [] }
    return records.map {
      var buffer: [UInt8] = []
      RecordJSON.append($0, to: &buffer, pretty: false)
      return buffer.last == 0x0A ? buffer.dropLast() : buffer
    }
  }

  private func require(_ holds: Bool, _ promise: String) {
    precondition(holds, "\(rawValue): broken promise: \(promise)")
  }
}

extension ExtractionOptions {
  /// Bytes are read as text even when they look like none.
  fileprivate static var anyText: Self {
    var options = Self()
    options.forceText = true
    return options
  }

  /// Bytes are the UTF-8 that the program itself wrote.
  fileprivate static var utf8: Self {
    var options = anyText
    options.encoding = "utf-8"
    return options
  }
}

extension FuzzTarget {
  /// What the environment's `FUZZ_TARGET` names.
  static let chosen = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(Self.init)
}
