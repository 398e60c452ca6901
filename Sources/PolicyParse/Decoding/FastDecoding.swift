/// The two loops that nearly every text goes through, on raw memory.
///
/// Bounds checks and appending one by one cost more than the decoding itself: with them these loops
/// run at half the speed. All pointers stay inside this file; `UTF8Steps`, `GB18030Steps` and
/// `Big5Steps` read what is not common here, and are what tests hold these loops against.
enum FastDecoding {
  /// Decodes UTF-8 up to the first byte that is malformed; gives its offset, or the range's end.
  static func wellFormedUTF8(
    _ bytes: [UInt8], in range: Range<Int>, into scalars: inout [Scalar]
  ) -> Int {
    var sink = ScalarSink()
    swap(&sink.scalars, &scalars)
    defer { swap(&sink.scalars, &scalars) }
    return write(upTo: range.count, bytes, to: &sink) { source, output in
      utf8(bytes, source, in: range, into: &output, stopsAtMalformed: true)
    }
  }

  /// Decodes UTF-8 to the range's end.
  static func utf8(_ bytes: [UInt8], in range: Range<Int>, into sink: inout ScalarSink) {
    _ = write(upTo: range.count, bytes, to: &sink) { source, output in
      utf8(bytes, source, in: range, into: &output, stopsAtMalformed: false)
    }
  }

  /// Decodes two-byte codes by a table, and whatever else there is by `steps`, to the range's end.
  static func pairs(
    _ bytes: [UInt8], in range: Range<Int>, by table: [UInt32], steps: some StepDecoder,
    into sink: inout ScalarSink
  ) {
    _ = table.withUnsafeBufferPointer { codes in
      write(upTo: range.count, bytes, to: &sink) { source, output in
        pairs(bytes, source, in: range, by: codes, steps: steps, into: &output)
      }
    }
  }

  /// The number of bytes that no text has: NULs, and the other control characters but blanks, line
  /// ends and ESC.
  static func controlCount(in bytes: [UInt8]) -> (nulls: Int, others: Int) {
    bytes.withUnsafeBufferPointer { source in
      var (nulls, others) = (0, 0)
      var place = 0
      while place < source.count {
        // A block at once, counted in bytes: the compiler makes vector code of it.
        let end = min(place + 128, source.count)
        var (blockNulls, blockOthers): (UInt8, UInt8) = (0, 0)
        for index in place..<end {
          let byte = source[index]
          blockNulls &+= byte == 0 ? 1 : 0
          let isControl: UInt8 = byte < 0x20 ? 1 : 0
          let isAllowed: UInt8 = byte &- 0x09 < 5 ? 1 : 0
          let isEscape: UInt8 = byte == 0x1B ? 1 : 0
          blockOthers &+= isControl &- isAllowed &- isEscape
        }
        nulls += Int(blockNulls)
        others += Int(blockOthers) - Int(blockNulls)
        place = end
      }
      return (nulls, others)
    }
  }

  // MARK: Loops

  private static func utf8(
    _ bytes: [UInt8], _ source: UnsafePointer<UInt8>, in range: Range<Int>,
    into output: inout Output, stopsAtMalformed: Bool
  ) -> Int {
    let end = range.upperBound
    var place = range.lowerBound
    while place < end {
      let lead = source[place]
      if lead < 0x80 {
        place = output.appendASCII(source, from: place, before: end)
        continue
      }
      place = output.appendThrees(source, from: place, before: end)
      guard place < end, source[place] >= 0x80 else { continue }
      let step = UTF8Steps().step(bytes, at: place, before: end)
      if step.isMalformed, stopsAtMalformed { return place }
      output.append(step)
      place += step.width
    }
    return end
  }

  private static func pairs(
    _ bytes: [UInt8], _ source: UnsafePointer<UInt8>, in range: Range<Int>,
    by table: UnsafeBufferPointer<UInt32>, steps: some StepDecoder, into output: inout Output
  ) -> Int {
    let end = range.upperBound
    var place = range.lowerBound
    while place < end {
      let lead = source[place]
      if lead < 0x80 {
        place = output.appendASCII(source, from: place, before: end)
        continue
      }
      if lead > 0x80, lead < 0xFF, place + 1 < end, source[place + 1] >= 0x40,
        source[place + 1] < 0xFF
      {
        let code = table[DoubleByteTable.index(lead, source[place + 1])]
        if code != 0, code < DoubleByteTable.combined {
          output.append(code)
          place += 2
          continue
        }
      }
      let step = steps.step(bytes, at: place, before: end)
      output.append(step)
      place += max(1, step.width)
    }
    return end
  }

  // MARK: Memory

  /// Writes scalars one after another into memory that is known to be large enough.
  private struct Output {
    let codes: UnsafeMutablePointer<UInt32>
    var count = 0
    /// Offsets of the scalars that stand for what was malformed.
    var malformed: [Int] = []

    @inline(__always)
    mutating func append(_ code: UInt32) {
      codes[count] = code
      count += 1
    }

    mutating func append(_ step: DecodedStep) {
      if step.isMalformed { malformed.append(count) }
      append(step.isMalformed ? 0xFFFD : step.code)
      if step.second != 0 { append(step.second) }
    }

    /// Decodes a run of characters of three bytes each, most of a Chinese text, four at once and the
    /// last ones one by one, each by one look at four bytes; gives the first byte not decoded.
    @inline(__always)
    mutating func appendThrees(
      _ source: UnsafePointer<UInt8>, from start: Int, before end: Int
    ) -> Int {
      var place = start
      var filled = codes + count
      while place + 13 <= end {
        let words = SIMD4(
          Self.word(source, place), Self.word(source, place + 3), Self.word(source, place + 6),
          Self.word(source, place + 9))
        guard Self.areCommon(words) else { break }
        UnsafeMutableRawPointer(filled).storeBytes(
          of: Self.code(words), as: SIMD4<UInt32>.self)
        filled += 4
        place += 12
      }
      while place + 4 <= end {
        let word = Self.word(source, place)
        guard word & 0xC0_C0F0 == 0x80_80E0 else { break }
        let code = (word & 0xF) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F
        guard code >= 0x800, code &- 0xD800 >= 0x800 else { break }
        filled.pointee = code
        filled += 1
        place += 3
      }
      count = filled - codes
      return place
    }

    /// Four bytes, the first one lowest.
    @inline(__always)
    private static func word(_ source: UnsafePointer<UInt8>, _ place: Int) -> UInt32 {
      UInt32(littleEndian: UnsafeRawPointer(source + place).loadUnaligned(as: UInt32.self))
    }

    @inline(__always)
    private static func code(_ words: SIMD4<UInt32>) -> SIMD4<UInt32> {
      (words & 0xF) &<< 12 | (words &>> 8 & 0x3F) &<< 6 | words &>> 16 & 0x3F
    }

    /// Whether four words begin with three bytes of one character each, none of which is led by 0xE0
    /// or 0xED: behind these two a character can be overlong or a surrogate.
    @inline(__always)
    private static func areCommon(_ words: SIMD4<UInt32>) -> Bool {
      let notThree = (words & 0xC0_C0F0) ^ 0x80_80E0
      let low = words & 0xF
      // The highest bit is set where the lead byte is one of the two.
      let rare = ((low &- 1) | ((low ^ 0xD) &- 1)) & 0x8000_0000
      let lanes = unsafeBitCast(notThree | rare, to: SIMD2<UInt64>.self)
      return lanes[0] | lanes[1] == 0
    }

    /// Copies ASCII from `start` on, eight bytes at a time; gives the first byte not copied.
    @inline(__always)
    mutating func appendASCII(
      _ source: UnsafePointer<UInt8>, from start: Int, before end: Int
    ) -> Int {
      var place = start
      while place + 8 <= end {
        let word = UnsafeRawPointer(source + place).loadUnaligned(as: UInt64.self)
        guard word & 0x8080_8080_8080_8080 == 0 else { break }
        for index in 0..<8 { codes[count + index] = UInt32(source[place + index]) }
        count += 8
        place += 8
      }
      while place < end, source[place] < 0x80 {
        append(UInt32(source[place]))
        place += 1
      }
      return place
    }
  }

  /// Memory that is not written to costs no more than its address: a scalar a byte is asked for.
  ///
  /// Gives `body` the bytes and room for `capacity` scalars; adds what it writes to the sink and
  /// gives what it returns, or the number of bytes where there is nothing to read.
  private static func write(
    upTo capacity: Int, _ bytes: [UInt8], to sink: inout ScalarSink,
    _ body: (UnsafePointer<UInt8>, inout Output) -> Int
  ) -> Int {
    var end = bytes.count
    var malformed: [Int] = []
    let new = [Scalar](unsafeUninitializedCapacity: capacity) { buffer, count in
      bytes.withUnsafeBufferPointer { source in
        guard let source = source.baseAddress, let base = buffer.baseAddress else { return }
        base.withMemoryRebound(to: UInt32.self, capacity: capacity) { codes in
          var output = Output(codes: codes)
          end = body(source, &output)
          count = output.count
          malformed = output.malformed
        }
      }
    }
    let start = sink.scalars.count
    if start == 0 { sink.scalars = new } else { sink.scalars += new }
    for place in malformed { sink.markMalformed(start + place) }
    return end
  }
}
