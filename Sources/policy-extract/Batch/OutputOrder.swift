import Glibc

/// Puts a stream of records into input order, and drops records that newer ones replaced.
///
/// Both files are written anew and renamed, the records first. The journal's last line names the
/// new records' inode, so that a run that was killed between the two renames can be seen and ended.
enum OutputOrder {
  /// A record's place and the journal's line about it.
  private struct Live {
    let range: Range<Int>
    let line: Range<Int>
  }

  /// - Parameter order: where the records of this run's inputs stand, in input order.
  ///
  /// Records of inputs that this run did not name stay, after the others.
  static func restore(
    _ path: Bytes, _ descriptor: Int32, _ journal: Journal, order: [Range<Int>], sync: SyncChoice
  ) throws(Ending) {
    let live = try liveLines(journal)
    let liveBytes = live.reduce(0) { $0 + $1.range.count }
    let size = (try? System.status(of: descriptor))?.size ?? 0
    let ascends = zip(order, order.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    if ascends, liveBytes == size { return }
    do throws(SystemError) {
      try rewrite(path, descriptor, journal.path, live, order, sync)
    } catch {
      System.remove(Temporary.name(for: path))
      System.remove(Temporary.name(for: OutputStream.journalPath(path)))
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    }
  }

  /// The last line about each path, by where its records stand.
  private static func liveLines(_ journal: Journal) throws(Ending) -> [Live] {
    var last: [UInt64: Live] = [:]
    try journal.forEachLine { line, place in
      guard let entry = Journal.entry(line) else { return }
      let range = entry.isDone ? entry.range : 0..<0
      last[Fingerprint.of(entry.path)] = Live(range: range, line: place)
    }
    return last.values.sorted {
      ($0.range.lowerBound, $0.line.lowerBound) < ($1.range.lowerBound, $1.line.lowerBound)
    }
  }

  private static func rewrite(
    _ path: Bytes, _ old: Int32, _ journalPath: Bytes, _ live: [Live], _ order: [Range<Int>],
    _ sync: SyncChoice
  ) throws(SystemError) {
    let newPath = Temporary.name(for: path)
    let newJournalPath = Temporary.name(for: journalPath)
    let oldJournal = try System.open(journalPath, O_RDONLY)
    let new = try Temporary.open(newPath)
    let newJournal = try Temporary.open(newJournalPath)
    _ = flock(new.raw, LOCK_EX | LOCK_NB)
    var copy = Copy(records: (old, new.raw), lines: (oldJournal.raw, newJournal.raw))
    for range in arranged(live, order) { try copy.add(range) }
    let inode = try System.status(of: new.raw).identity.inode
    copy.lines += "{\"event\":\"ordered\",\"inode\":\(inode)}\n".utf8
    try copy.flush(all: true)
    if sync != .none {
      try System.sync(new.raw)
      try System.sync(newJournal.raw)
    }
    try newJournal.finish()
    try System.rename(newPath, to: path)
    try System.rename(newJournalPath, to: journalPath)
  }

  /// The live lines in the order wanted: this run's, then the others'.
  private static func arranged(_ live: [Live], _ order: [Range<Int>]) -> [Live] {
    var result: [Live] = []
    var isTaken = [Bool](repeating: false, count: live.count)
    for range in order {
      var place = firstIndex(live, from: range.lowerBound)
      while place < live.count, live[place].range.lowerBound < range.upperBound {
        if !live[place].range.isEmpty, !isTaken[place] { result.append(live[place]) }
        isTaken[place] = isTaken[place] || !live[place].range.isEmpty
        place += 1
      }
    }
    return result + zip(live, isTaken).filter { !$0.1 }.map(\.0)
  }

  /// The first line whose records start at an offset or after it, by halving.
  private static func firstIndex(_ live: [Live], from offset: Int) -> Int {
    var low = 0
    var high = live.count
    while low < high {
      let middle = (low + high) / 2
      if live[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Copies records and lines, with the lines' offsets brought up to date.
  private struct Copy {
    let recordsFrom: Int32
    let recordsTo: Int32
    let linesFrom: Int32
    let linesTo: Int32
    var records = Bytes()
    var lines = Bytes()
    private var end = 0

    init(records: (Int32, Int32), lines: (Int32, Int32)) {
      (recordsFrom, recordsTo) = records
      (linesFrom, linesTo) = lines
    }

    mutating func add(_ live: Live) throws(SystemError) {
      records += try OutputOrder.read(recordsFrom, live.range)
      let line = try OutputOrder.read(linesFrom, live.line)
      lines += OutputOrder.line(line, movedTo: end..<(end + live.range.count))
      lines.append(Byte.newline)
      end += live.range.count
      try flush(all: false)
    }

    mutating func flush(all: Bool) throws(SystemError) {
      guard all || records.count + lines.count >= 1 << 20 else { return }
      try System.write(records, to: recordsTo)
      try System.write(lines, to: linesTo)
      records.removeAll(keepingCapacity: true)
      lines.removeAll(keepingCapacity: true)
    }
  }

  private static func read(_ descriptor: Int32, _ range: Range<Int>) throws(SystemError) -> Bytes {
    guard !range.isEmpty else { return [] }
    let bytes = try LineReader.readBlock(descriptor, at: range.lowerBound, count: range.count)
    guard bytes.count == range.count else { throw SystemError(number: EIO) }
    return bytes
  }

  /// The line with its `"start":…,"end":…` replaced; within strings a quote has its backslash.
  private static func line(_ line: Bytes, movedTo range: Range<Int>) -> Bytes {
    let start = Bytes(",\"start\":")
    let records = Bytes(",\"records\":")
    guard let from = find(start, in: line), let to = find(records, in: line), from < to else {
      return line
    }
    let middle = Bytes(",\"start\":\(range.lowerBound),\"end\":\(range.upperBound)".utf8)
    return Bytes(line[..<from]) + middle + Bytes(line[to...])
  }

  private static func find(_ wanted: Bytes, in line: Bytes) -> Int? {
    line.indices.first { line[$0...].starts(with: wanted) }
  }

  /// Ends a reordering that was killed, or removes what it left.
  static func recover(_ path: Bytes, _ journalPath: Bytes) {
    let left = Temporary.name(for: journalPath)
    System.remove(Temporary.name(for: path))
    guard let journal = try? System.open(left, O_RDONLY | O_NOFOLLOW) else { return }
    var inode: Int?
    try? LineReader.read(journal.raw) { line, _ in
      if let object = try? JSONObject(line), object.text("event") == "ordered" {
        inode = object.integer("inode")
      }
    }
    let actual = (try? System.status(at: path, following: true))?.identity.inode
    if let inode, let actual, UInt(inode) == actual {
      try? System.rename(left, to: journalPath)
    } else {
      System.remove(left)
    }
  }
}
