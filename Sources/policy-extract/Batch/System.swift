import Glibc

/// A system call that failed, by its `errno`.
struct SystemError: Error, Sendable {
  let number: Int32

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(number: errno) }

  /// What the system calls it, such as "No space left on device", in lower case at the start.
  var text: String {
    let message = String(cString: strerror(number))
    return message.prefix(1).lowercased() + message.dropFirst()
  }
}

/// What `stat` says of a file, as far as it matters here.
struct FileStatus: Sendable {
  enum Kind: Sendable { case file, folder, link, fifo, device, socket, unknown }

  /// A file's place on the disk: two paths with the same identity are one file.
  struct Identity: Hashable, Sendable {
    let device: UInt
    let inode: UInt
  }

  let kind: Kind
  let identity: Identity
  /// Bytes.
  let size: Int
  /// Seconds and nanoseconds since 1970, as `1700000000.123456789`.
  let modified: String
  let changed: String

  fileprivate init(_ raw: stat) {
    kind = Self.kind(ofMode: raw.st_mode)
    identity = Identity(device: UInt(raw.st_dev), inode: UInt(raw.st_ino))
    size = Int(raw.st_size)
    modified = Self.instant(raw.st_mtim)
    changed = Self.instant(raw.st_ctim)
  }

  private static func kind(ofMode mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    case S_IFIFO: .fifo
    case S_IFCHR, S_IFBLK: .device
    case S_IFSOCK: .socket
    default: .unknown
    }
  }

  private static func instant(_ time: timespec) -> String {
    let digits = String(time.tv_nsec)
    return "\(time.tv_sec)." + String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  }
}

/// An open file and what was known of it when it was opened.
struct OpenFile: ~Copyable {
  let descriptor: Descriptor
  let status: FileStatus
}

/// An open file, closed when it goes out of use.
struct Descriptor: ~Copyable {
  let raw: Int32

  deinit { close(raw) }

  /// Closes the file and reports what closing says: a network disk tells of a lost write only here.
  consuming func finish() throws(SystemError) {
    let number = raw
    discard self
    if close(number) != 0 { throw SystemError.last }
  }

  /// The file's number, for whoever closes it from now on.
  consuming func release() -> Int32 {
    let number = raw
    discard self
    return number
  }
}

/// The system calls that the command needs, on paths of bytes, with errors thrown.
enum System {
  static func open(
    _ path: Bytes, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemError) -> Descriptor {
    let number = retrying { Int(Glibc.open(path.cString, flags | O_CLOEXEC, mode)) }
    guard number >= 0 else { throw SystemError.last }
    return Descriptor(raw: Int32(number))
  }

  static func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw SystemError.last }
    return FileStatus(raw)
  }

  /// What stands at a path: the link itself, or what it leads to.
  static func status(at path: Bytes, following: Bool) throws(SystemError) -> FileStatus {
    var raw = stat()
    let flags = following ? 0 : AT_SYMLINK_NOFOLLOW
    guard fstatat(AT_FDCWD, path.cString, &raw, flags) == 0 else { throw SystemError.last }
    return FileStatus(raw)
  }

  /// Reads until the buffer is full or the file ends; returns the bytes read.
  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = retrying { Glibc.read(descriptor, rest.baseAddress, rest.count) }
      if count < 0 { throw SystemError.last }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Writes all of the bytes.
  static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) throws(SystemError) {
    let failure = bytes.withContiguousStorageIfAvailable { write($0, descriptor) }
    let outcome = failure ?? Array(bytes).withUnsafeBufferPointer { write($0, descriptor) }
    if let outcome { throw outcome }
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, _ descriptor: Int32)
    -> SystemError?
  {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[written...])
      let count = retrying { Glibc.write(descriptor, rest.baseAddress, rest.count) }
      if count < 0, errno == EAGAIN {
        waitUntilWritable(descriptor)
        continue
      }
      if count < 0 { return SystemError.last }
      written += count
    }
    return nil
  }

  /// Waits where somebody gave us an output that does not block.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&watched, 1, -1)
  }

  static func rename(_ old: Bytes, to new: Bytes) throws(SystemError) {
    guard Glibc.rename(old.cString, new.cString) == 0 else { throw SystemError.last }
  }

  /// Gives a file its name unless the name is taken (`EEXIST`).
  ///
  /// Between the look and the renaming somebody who does not heed the lock could take it: asking
  /// the disk for both at once, by way of a hard link, takes twice as long as everything else.
  static func renameWithoutReplacing(_ old: Bytes, to new: Bytes) throws(SystemError) {
    if (try? status(at: new, following: false)) != nil { throw SystemError(number: EEXIST) }
    try rename(old, to: new)
  }

  /// Makes a folder; one that is there already is well.
  static func makeFolder(_ path: Bytes) throws(SystemError) {
    guard mkdir(path.cString, 0o777) != 0 else { return }
    let failure = SystemError.last
    if failure.number == EEXIST, (try? status(at: path, following: true))?.kind == .folder {
      return
    }
    throw failure
  }

  static func remove(_ path: Bytes) { _ = unlink(path.cString) }

  static func sync(_ descriptor: Int32) throws(SystemError) {
    if fsync(descriptor) != 0 { throw SystemError.last }
  }

  static func cut(_ descriptor: Int32, to length: Int) throws(SystemError) {
    if ftruncate(descriptor, length) != 0 { throw SystemError.last }
  }

  /// The folder that relative paths start from; `/` where it has been removed.
  static var workingFolder: Bytes {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard getcwd(&buffer, buffer.count) != nil else { return [Byte.slash] }
    return buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  }

  /// Nanoseconds on a clock that only goes forward.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Repeats a call that a signal interrupted.
  private static func retrying(_ call: () -> Int) -> Int {
    var result = call()
    while result < 0, errno == EINTR { result = call() }
    return result
  }
}
