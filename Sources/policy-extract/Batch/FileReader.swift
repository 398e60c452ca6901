import Glibc

/// Opens and reads inputs, trusting nothing that was true a moment ago.
struct FileReader: Sendable {
  /// Bytes; a larger file is refused unread.
  let limit: Int
  /// Whether links met in a walk are followed.
  let follow: Bool
  /// Files that this run writes to.
  let outputs: Set<FileStatus.Identity>

  /// Opens a file without waiting for anything, and looks again at what it is.
  ///
  /// - Returns: the open file and its status at this moment.
  func open(_ path: Bytes, named: Bool) throws(Failure) -> OpenFile {
    let file = try look(path, links: named || follow ? 0 : O_NOFOLLOW)
    let status = file.status
    guard status.kind == .file || named && Self.isStream(path, status.kind) else {
      throw Failure.notRegular(status.kind)
    }
    if status.size > limit { throw Failure.tooLarge(limit) }
    if outputs.contains(status.identity) {
      throw Failure("E_SAME_FILE", "is the output of this run", advice: "choose another -o")
    }
    return file
  }

  private func look(_ path: Bytes, links: Int32) throws(Failure) -> OpenFile {
    do throws(SystemError) {
      let descriptor = try System.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | links)
      let status = try System.status(of: descriptor.raw)
      return OpenFile(descriptor: descriptor, status: status)
    } catch {
      throw Failure.reading(error)
    }
  }

  /// A shell's `<(command)` has a path such as `/dev/fd/63`, with a pipe behind it.
  static func isStream(_ path: Bytes, _ kind: FileStatus.Kind) -> Bool {
    kind == .fifo && (path.starts(with: Bytes("/dev/")) || path.starts(with: Bytes("/proc/self/")))
  }

  /// Reads a file to its end, and unpacks it where it is packed.
  func read(_ file: borrowing OpenFile) throws(Failure) -> Bytes {
    try Gzip.unpack(try readPacked(file), limit: limit)
  }

  /// Reads a pipe or terminal to its end, and unpacks what is packed.
  func readStream(_ descriptor: Int32) throws(Failure) -> Bytes {
    try Gzip.unpack(try readToEnd(descriptor), limit: limit)
  }

  private func readPacked(_ file: borrowing OpenFile) throws(Failure) -> Bytes {
    let descriptor = file.descriptor.raw
    guard file.status.kind == .file else { return try readToEnd(descriptor) }
    let bytes = try readBlock(descriptor, upTo: file.status.size + 1)
    guard bytes.count > file.status.size else { return bytes }
    return try bytes + readToEnd(descriptor, already: bytes.count)
  }

  private func readToEnd(_ descriptor: Int32, already: Int = 0) throws(Failure) -> Bytes {
    let flags = fcntl(descriptor, F_GETFL)
    if flags >= 0, flags & O_NONBLOCK != 0 { _ = fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) }
    var all = Bytes()
    var step = 1 << 16
    while true {
      let block = try readBlock(descriptor, upTo: step)
      if block.isEmpty { return all }
      all += block
      if already + all.count > limit { throw Failure.tooLarge(limit) }
      step = min(step * 2, 1 << 22)
    }
  }

  private func readBlock(_ descriptor: Int32, upTo count: Int) throws(Failure) -> Bytes {
    var failure: SystemError?
    let bytes = Bytes(unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try System.read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw Failure.reading(failure) }
    return bytes
  }
}
